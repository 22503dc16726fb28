// Search without a server and without cutting Chinese into words: every term must occur in title or text.
// When nothing holds a term as written, pages are ranked by how many of its pairs of characters they hold.
(function () {
  "use strict";
  var input = document.getElementById("g-query");
  var list = document.getElementById("g-results");
  var count = document.getElementById("g-count");
  var index = window.guijuIndex;
  if (!input || !list || !count || !index) return;

  var SHOWN = 50;
  function fold(text) {
    return text.normalize("NFKC").toLowerCase();
  }
  var rows = index.map(function (row) {
    return {address: row[0], title: row[1], kind: row[2], text: row[3], inTitle: fold(row[1]), inText: fold(row[3] + " " + row[2])};
  });

  function exact(terms) {
    return rows.map(function (row) {
      var score = 0;
      for (var i = 0; i < terms.length; i++) {
        var at = row.inTitle.indexOf(terms[i]);
        if (row.inTitle === terms[i]) score += 100;
        else if (at === 0) score += 40;
        else if (at > 0) score += 30;
        else if (row.inText.indexOf(terms[i]) >= 0) score += 5;
        else return null;
      }
      return {row: row, score: score};
    }).filter(Boolean);
  }

  function near(terms) {
    var pairs = [];
    terms.forEach(function (term) {
      for (var i = 0; i + 1 < term.length; i++) pairs.push(term.slice(i, i + 2));
    });
    if (!pairs.length) return [];
    return rows.map(function (row) {
      var held = pairs.filter(function (pair) { return row.inTitle.indexOf(pair) >= 0 || row.inText.indexOf(pair) >= 0; });
      return {row: row, score: held.length / pairs.length};
    }).filter(function (hit) { return hit.score >= 0.5; });
  }

  function marked(parent, text, terms) {
    var folded = fold(text);
    if (folded.length !== text.length) { parent.textContent = text; return; }
    var at = 0;
    while (at < text.length) {
      var next = -1, size = 0;
      terms.forEach(function (term) {
        var found = folded.indexOf(term, at);
        if (found >= 0 && (next < 0 || found < next)) { next = found; size = term.length; }
      });
      if (next < 0) break;
      parent.appendChild(document.createTextNode(text.slice(at, next)));
      parent.appendChild(document.createElement("mark")).textContent = text.slice(next, next + size);
      at = next + size;
    }
    parent.appendChild(document.createTextNode(text.slice(at)));
  }

  function show() {
    var terms = fold(input.value).split(/\s+/).filter(Boolean);
    list.textContent = "";
    if (!terms.length) { count.textContent = "输入词语即可查找；几个词之间用空格隔开。"; return; }
    var hits = exact(terms), rough = false;
    if (!hits.length) { hits = near(terms); rough = hits.length > 0; }
    hits.sort(function (a, b) { return b.score - a.score || (a.row.address < b.row.address ? -1 : 1); });
    count.textContent = !hits.length ? "没有找到。" : rough ? "没有完全相同的，以下内容接近：" : "找到 " + hits.length + " 项" + (hits.length > SHOWN ? "，显示前 " + SHOWN + " 项" : "");
    hits.slice(0, SHOWN).forEach(function (hit) {
      var item = list.appendChild(document.createElement("li"));
      var link = item.appendChild(document.createElement("a"));
      link.href = hit.row.address;
      marked(link, hit.row.title, terms);
      var kind = item.appendChild(document.createElement("span"));
      kind.className = "g-badge g-plain";
      kind.textContent = hit.row.kind;
      var from = hit.row.inTitle.indexOf(terms[0]) >= 0 ? 0 : Math.max(0, hit.row.inText.indexOf(terms[0]) - 30);
      var told = hit.row.text.slice(from, from + 120);
      if (told) marked(item.appendChild(document.createElement("p")), (from ? "…" : "") + told, terms);
    });
  }

  input.value = new URLSearchParams(location.search).get("q") || "";
  input.addEventListener("input", show);
  input.form.addEventListener("submit", function (event) {
    event.preventDefault();
    history.replaceState(null, "", "?q=" + encodeURIComponent(input.value));
    show();
  });
  show();
})();
