"""Circle: which references lead back into the definition they stand in (Tarjan's components, 1972)."""

from checks.artefacts.tree import Path


def circles(references: list[tuple[Path, Path]]) -> set[int]:
    """Indices of the references (place, target) whose target leads back to a definition around the place.

    Definitions are the places that are referred to. One leads to another when a reference inside it does.
    """
    written = [(tuple(map(str, place)), tuple(map(str, target))) for place, target in references]
    targets = {target for _, target in written}
    lengths = sorted({len(target) for target in targets})
    around: list[list[Path]] = []
    edges: dict[Path, list[Path]] = {target: [] for target in targets}
    for place, target in written:
        owners = [place[:length] for length in lengths if length <= len(place) and place[:length] in targets]
        around.append(list(owners))
        for owner in owners:
            if len(owner) < len(place) and target[: len(owner)] != owner:
                edges[owner].append(target)
    component = _components(edges)
    return {
        index
        for index, (_, target) in enumerate(written)
        if any(owner != target and component[owner] == component[target] for owner in around[index])
    }


def _components(edges: dict[Path, list[Path]]) -> dict[Path, int]:
    order: dict[Path, int] = {}
    low: dict[Path, int] = {}
    component: dict[Path, int] = {}
    open_nodes: list[Path] = []
    for start in edges:
        if start in order:
            continue
        work: list[tuple[Path, int]] = [(start, 0)]
        while work:
            node, at = work.pop()
            if at == 0:
                order[node] = low[node] = len(order)
                open_nodes.append(node)
            following = edges[node]
            while at < len(following):
                other = following[at]
                at += 1
                if other not in order:
                    work.append((node, at))
                    work.append((other, 0))
                    break
                if other not in component:
                    low[node] = min(low[node], order[other])
            else:
                _close(node, order, low, component, open_nodes)
                if work:
                    above = work[-1][0]
                    low[above] = min(low[above], low[node])
    return component


def _close(
    node: Path,
    order: dict[Path, int],
    low: dict[Path, int],
    component: dict[Path, int],
    open_nodes: list[Path],
) -> None:
    if low[node] != order[node]:
        return
    while True:
        member = open_nodes.pop()
        component[member] = order[node]
        if member == node:
            return
