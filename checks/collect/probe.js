// What is asked of a page in the browser. Evaluated in a world of its own: the page's scripts can neither see nor
// change it, and what they did to the built-in objects does not reach here. Its value answers each question by name.
(() => {
  const MOST_ELEMENTS = 60000;
  const MOST_MARKUP = 4000000;
  const MOST_LAYERS = 200;
  const SMALLEST_LAYER = 2500;
  const PLAIN = new Set(('SCRIPT STYLE LINK META TITLE TEMPLATE NOSCRIPT HEAD BASE PARAM SOURCE TRACK OPTION ' +
    'OPTGROUP BR WBR AREA MAP COL COLGROUP').split(' '));
  const KEYWORDS = new Set(('if for while switch catch function return typeof new void delete await do else in of ' +
    'super this throw try var let const with yield case').split(' '));
  const CLOSE = /关闭|關閉|关\s*闭|不再显示|^\s*[×✕✖╳xX]\s*$|\bclose\b|guanbi/i;
  const CALLED = /(?:^|[^\w$.])([A-Za-z_$][\w$]*)\s*\(/g;
  const round = (number) => Math.round(number * 10) / 10;
  const all = () => document.getElementsByTagName('*');

  const path = (element) => {
    const steps = [];
    for (let node = element; node && node.nodeType === 1 && steps.length < 40; node = node.parentElement) {
      const name = node.localName;
      if (node.id && /^[A-Za-z][\w-]*$/.test(node.id)) { steps.unshift(`${name}#${node.id}`); break; }
      const peers = node.parentElement ? [...node.parentElement.children].filter((n) => n.localName === name) : [];
      steps.unshift(peers.length > 1 ? `${name}:nth-of-type(${peers.indexOf(node) + 1})` : name);
    }
    return steps.join(' > ').slice(0, 400);
  };

  const styles = new Map();
  const style = (element) => {
    let found = styles.get(element);
    if (!found) styles.set(element, (found = getComputedStyle(element)));
    return found;
  };

  // Elements in document order with whether each takes up room on the screen, itself or by what it holds.
  const survey = () => {
    const elements = [...all()];
    const place = new Map(elements.map((element, at) => [element, at]));
    const room = elements.map((element) => {
      if (element.checkVisibility && !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) {
        return style(element).display === 'contents' && element.textContent.trim() !== '';
      }
      return [...element.getClientRects()].some((box) =>
        box.width > 0 && box.height > 0 && box.right + scrollX > 0 && box.bottom + scrollY > 0);
    });
    for (let at = elements.length - 1; at > 0; at -= 1) {
      const above = elements[at].parentElement;
      if (room[at] && above) room[place.get(above)] = true;
    }
    return { elements, room };
  };

  const written = (element) => {
    let count = 0;
    for (const node of element.childNodes) {
      if (node.nodeType === 3) count += node.data.replace(/\s+/g, '').length;
    }
    return count;
  };

  const lines = new Map();
  const pencil = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas').getContext('2d');
  const lineHeight = (its) => {
    if (its.lineHeight !== 'normal') return parseFloat(its.lineHeight);
    const key = `${its.fontStyle} ${its.fontWeight} ${its.fontSize} ${its.fontFamily}`;
    if (!lines.has(key)) {
      let height = parseFloat(its.fontSize) * 1.2;
      if (pencil) {
        pencil.font = key;
        const box = pencil.measureText('国');
        height = box.fontBoundingBoxAscent + box.fontBoundingBoxDescent || height;
      }
      lines.set(key, height);
    }
    return lines.get(key);
  };

  const blockWidth = (element) => {
    let node = element;
    while (node.parentElement && /^(inline|contents)/.test(style(node).display)) node = node.parentElement;
    const its = style(node);
    return Math.max(0, node.clientWidth - parseFloat(its.paddingLeft) - parseFloat(its.paddingRight)) || 0;
  };

  const handlers = (element) => {
    const text = (element.getAttribute('onclick') || '') + ';' +
      (/^\s*javascript:/i.test(element.getAttribute('href') || '') ? element.getAttribute('href').replace(/^\s*javascript:/i, '') : '');
    return [...new Set([...text.slice(0, 2000).matchAll(CALLED)].map((found) => found[1]))]
      .filter((name) => !KEYWORDS.has(name) && !(name in element) && !(name in document) &&
        !(element.form && name in element.form));
  };

  // The names of functions that inline handlers call; whether the page defines them is asked in its own world.
  const called = () => {
    const names = new Set();
    for (const element of document.querySelectorAll('[onclick], a[href^="javascript:" i]')) {
      for (const name of handlers(element)) names.add(name);
      if (names.size > 300) break;
    }
    return [...names];
  };

  const take = (undefinedNames) => {
    styles.clear();
    const count = all().length;
    if (count > MOST_ELEMENTS || !document.documentElement) return { elements: count };
    const { elements, room } = survey();
    const missing = new Set(undefinedNames);
    const inert = document.implementation.createHTMLDocument('');
    const copy = inert.importNode(document.documentElement, true);
    const copies = [copy, ...copy.getElementsByTagName('*')];
    elements.forEach((element, at) => {
      const mark = copies[at];
      if (!mark || mark.localName !== element.localName) return;
      for (const name of mark.getAttributeNames()) if (name.startsWith('guiju-')) mark.removeAttribute(name);
      if (PLAIN.has(element.tagName.toUpperCase())) return;
      if (!room[at]) { mark.setAttribute('guiju-hidden', ''); return; }
      const characters = written(element);
      if (characters) {
        const its = style(element);
        const size = parseFloat(its.fontSize);
        mark.setAttribute('guiju-font', `${round(size)} ${round(lineHeight(its))} ${Math.round(blockWidth(element))} ${characters}`);
      }
      const lost = handlers(element).filter((name) => missing.has(name));
      if (lost.length) mark.setAttribute('guiju-undefined', lost.join(' '));
    });
    // What stands in something hidden need not say so again.
    for (const mark of copy.querySelectorAll('[guiju-hidden] [guiju-hidden]')) mark.removeAttribute('guiju-hidden');
    const kind = document.doctype;
    const head = kind ? `<!DOCTYPE ${kind.name}${kind.publicId ? ` PUBLIC "${kind.publicId}"` : ''}${kind.systemId ? ` "${kind.systemId}"` : ''}>` : '';
    const html = head + copy.outerHTML;
    if (html.length > MOST_MARKUP) return { elements: count, characters: html.length };
    const scroller = document.scrollingElement || document.documentElement;
    const told = document.body ? document.body.innerText.replace(/\s+/g, '').length : 0;
    return {
      elements: count,
      html,
      text_chars: told,
      height: scroller.scrollHeight,
      viewport: { width: innerWidth, height: innerHeight },
    };
  };

  // Layers that float above the page: looked at three times, so that what moves is told from what slid in once.
  let layers = [];
  const boxOf = (element) => {
    const box = element.getBoundingClientRect();
    return [round(box.left), round(box.top), round(box.width), round(box.height)];
  };
  const inView = ([x, y, width, height]) =>
    Math.max(0, Math.min(x + width, innerWidth) - Math.max(x, 0)) *
    Math.max(0, Math.min(y + height, innerHeight) - Math.max(y, 0));
  const free = (element) => {
    for (let node = element.parentElement; node && node !== document.body && node !== document.documentElement; node = node.parentElement) {
      if (style(node).position !== 'static') return false;
    }
    return true;
  };
  const closes = (element) => [element, ...[...element.querySelectorAll('*')].slice(0, 300)].some((node) => {
    const words = [node.getAttribute('aria-label'), node.getAttribute('title'), node.getAttribute('alt'), node.id,
      node.getAttribute('class'), node.getAttribute('onclick'), node.getAttribute('src')];
    if (!node.firstElementChild && node.textContent.length < 20) words.push(node.textContent);
    return words.some((word) => word && CLOSE.test(word)) && node.checkVisibility();
  });
  const look = () => {
    styles.clear();
    if (layers.length === 0) {
      const kept = [];
      for (const element of [...all()].slice(0, MOST_ELEMENTS)) {
        const its = style(element);
        if (its.position !== 'fixed' && its.position !== 'absolute') continue;
        if (kept.some((other) => other.contains(element))) continue;
        if (its.position === 'absolute' && !free(element)) continue;
        if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
        if (inView(boxOf(element)) < SMALLEST_LAYER) continue;
        kept.push(element);
        if (kept.length >= MOST_LAYERS) break;
      }
      layers = kept.map((element) => ({ element, boxes: [boxOf(element)] }));
    } else {
      for (const layer of layers) layer.boxes.push(boxOf(layer.element));
    }
    return layers.length;
  };
  const floating = () => layers.filter(({ element }) => element.isConnected && element.checkVisibility())
    .map(({ element, boxes }) => {
      const moved = boxes.slice(1).map((box, at) => box[0] !== boxes[at][0] || box[1] !== boxes[at][1]);
      const its = getComputedStyle(element);
      const [x, y, width, height] = boxes[boxes.length - 1];
      return {
        selector: path(element), position: its.position, x, y, width, height,
        level: parseInt(its.zIndex, 10) || 0,
        moving: moved.length > 1 && moved.every(Boolean),
        close: closes(element),
        text: (element.innerText || '').replace(/\s+/g, ' ').trim().slice(0, 60),
      };
    });

  // How the page lies in the viewport as it is now.
  const lies = () => {
    styles.clear();
    const root = document.documentElement;
    const scroller = document.scrollingElement || root;
    const clips = (element) => element && /hidden|clip/.test(getComputedStyle(element).overflowX);
    const edge = root.clientWidth;
    const wide = [];
    let freeWidth = 0;
    let textWidth = 0;
    for (const element of [...all()].slice(0, MOST_ELEMENTS)) {
      const right = element.getBoundingClientRect().right + scrollX;
      if (right <= edge + 1 || right > 1e6) continue;
      let kept = false;
      for (let node = element; node && node !== document.body; node = node.parentElement) {
        if (/^(table|pre|canvas|svg|video|map|object|embed)$/.test(node.localName) ||
            (node !== element && /auto|scroll|hidden|clip/.test(style(node).overflowX)) || style(node).position === 'fixed') {
          kept = true;
          break;
        }
      }
      if (kept || !element.checkVisibility({ checkVisibilityCSS: true })) continue;
      if (right > freeWidth) freeWidth = right;
      if (right > textWidth && written(element)) textWidth = right;
      wide.push([Math.round(right), element]);
    }
    wide.sort((one, other) => other[0] - one[0]);
    return {
      scroll_width: scroller.scrollWidth,
      clipped: Boolean(clips(root) || clips(document.body)),
      free_width: Math.round(freeWidth),
      text_width: Math.round(textWidth),
      widest: wide.slice(0, 3).map(([right, element]) => ({ selector: path(element), right })),
    };
  };

  // Which background colours the page is painted in, by what shows at the points of a grid; pictures are left out.
  const colours = (step) => {
    const told = new Map();
    const seen = new Map();
    let points = 0;
    const paint = (element) => {
      for (let node = element; node; node = node.parentElement) {
        if (/^(img|video|canvas|svg|iframe|object|embed|input)$/.test(node.localName)) return 'picture';
        const its = getComputedStyle(node);
        if (its.backgroundImage !== 'none') return 'picture';
        const parts = (its.backgroundColor.match(/[\d.]+/g) || []).map(Number);
        if (parts.length >= 3 && (parts.length === 3 || parts[3] >= 0.5)) {
          return '#' + parts.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
        }
      }
      return '#ffffff';
    };
    for (let y = step / 2; y < innerHeight; y += step) {
      for (let x = step / 2; x < innerWidth; x += step) {
        const element = document.elementFromPoint(x, y);
        points += 1;
        if (!element) continue;
        if (!seen.has(element)) seen.set(element, paint(element));
        const colour = seen.get(element);
        if (colour !== 'picture') told.set(colour, (told.get(colour) || 0) + 1);
      }
    }
    return [...told].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).slice(0, 40)
      .map(([colour, count]) => ({ colour, share: Math.round(count / points * 10000) / 10000 }));
  };

  const timing = () => {
    const entry = performance.getEntriesByType('navigation')[0];
    return entry && entry.loadEventEnd > 0 ? Math.round(entry.loadEventEnd) : null;
  };

  // A frame later, or soon after when no frame is drawn.
  const drawn = () => new Promise((done) => {
    setTimeout(done, 150);
    requestAnimationFrame(() => setTimeout(done, 0));
  });

  const clipped = (text, most) => String(text || '').slice(0, most);
  const shown = (node) => {
    const check = (node.any || []).concat(node.all || [], node.none || [])[0] || {};
    const data = check.data && typeof check.data === 'object' && !Array.isArray(check.data) ? check.data : {};
    const plain = {};
    for (const key of Object.keys(data).slice(0, 12)) {
      if (['string', 'number', 'boolean'].includes(typeof data[key])) plain[key] = data[key];
    }
    return {
      target: clipped([].concat(...node.target.map((one) => [one])).map((one) => [].concat(one).join(' >>> ')).join(' '), 400),
      html: clipped(node.html, 300),
      message: clipped(check.message, 300),
      data: plain,
    };
  };
  const axe = async (most, enabled) => {
    const engine = globalThis.axe;
    const rules = Object.fromEntries(enabled.map((name) => [name, { enabled: true }]));
    const result = await engine.run(document, {
      iframes: false, resultTypes: ['violations', 'incomplete'], rules,
      preload: { assets: ['cssom', 'media'], timeout: 2000 },
    });
    const told = {};
    const of = (name) => (told[name] = told[name] || {});
    for (const kind of ['violations', 'incomplete']) {
      for (const one of result[kind]) {
        of(one.id)[kind] = one.nodes.slice(0, most).map(shown);
        of(one.id)[`${kind}_count`] = one.nodes.length;
      }
    }
    for (const one of result.passes) of(one.id).passes = one.nodes.length;
    return { version: engine.version, trouble: null, rules: told };
  };

  return { called, take, look, floating, lies, colours, timing, drawn, axe };
})()
