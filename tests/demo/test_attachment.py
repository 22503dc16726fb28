import io

from openpyxl import load_workbook

from checks.demo.attachment import make, pdf, xlsx


def test_a_workbook_opens_with_its_cells() -> None:
    sheet = load_workbook(io.BytesIO(xlsx([["名称", "数"], ["甲", "1"]]))).active
    assert sheet is not None
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [["名称", "数"], ["甲", "1"]]


def test_the_table_of_a_pdf_points_at_its_objects() -> None:
    content = pdf("题目")
    start = int(content.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    assert content[start:].startswith(b"xref")
    places = [int(line[:10]) for line in content[start:].split(b"\n")[3:9]]
    assert [content[place : place + 7] for place in places] == [b"%d 0 obj" % n for n in range(1, 7)]


def test_the_same_name_gives_the_same_bytes() -> None:
    assert make("xlsx", "表") == make("xlsx", "表")
    assert make("pdf", "表") == pdf("表")
