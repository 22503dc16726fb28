"""Roles: the vocabulary of WAI-ARIA 1.2, DPUB-ARIA 1.0 and Graphics-ARIA 1.0."""

from collections.abc import Mapping
from typing import Final

ROLES: Final = frozenset(
    str.split(
        "alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox "
        "complementary contentinfo definition deletion dialog directory document emphasis feed figure form generic grid "
        "gridcell group heading img insertion link list listbox listitem log main marquee math menu menubar menuitem "
        "menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio "
        "radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status strong "
        "subscript superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid "
        "treeitem doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-backlink doc-biblioentry "
        "doc-bibliography doc-biblioref doc-chapter doc-colophon doc-conclusion doc-cover doc-credit doc-credits "
        "doc-dedication doc-endnote doc-endnotes doc-epigraph doc-epilogue doc-errata doc-example doc-footnote "
        "doc-foreword doc-glossary doc-glossref doc-index doc-introduction doc-noteref doc-notice doc-pagebreak "
        "doc-pagefooter doc-pageheader doc-pagelist doc-part doc-preface doc-prologue doc-pullquote doc-qna doc-subtitle "
        "doc-tip doc-toc graphics-document graphics-object graphics-symbol"
    )
)
"""Roles that authors may write; abstract ones are not among them."""

SUBROLES: Final[Mapping[str, tuple[str, ...]]] = {
    "checkbox": ("menuitemcheckbox", "menuitemradio", "radio", "switch"),
    "heading": ("doc-subtitle",),
    "img": ("doc-cover", "graphics-symbol"),
    "link": ("doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref"),
    "menuitem": ("menuitemcheckbox", "menuitemradio"),
    "textbox": ("searchbox",),
}
"""Roles that inherit from a role, as far as rules ask for them."""

NAMED_BY_CONTENT: Final = frozenset(
    str.split(
        "button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio row "
        "rowheader switch tab tooltip treeitem doc-backlink doc-biblioref doc-glossref doc-noteref doc-subtitle"
    )
)
"""Roles whose name may come from what they hold (ARIA 1.2 §5.2.8.4)."""

_FLAG: Final = frozenset(("true", "false"))
_MAYBE: Final = _FLAG | {"undefined"}
_TRISTATE: Final = _MAYBE | {"mixed"}

TOKENS: Final[Mapping[str, frozenset[str]]] = {
    "aria-atomic": _FLAG,
    "aria-autocomplete": frozenset(("inline", "list", "both", "none")),
    "aria-busy": _FLAG,
    "aria-checked": _TRISTATE,
    "aria-current": frozenset(("page", "step", "location", "date", "time", "true", "false")),
    "aria-disabled": _FLAG,
    "aria-expanded": _MAYBE,
    "aria-grabbed": _MAYBE,
    "aria-haspopup": frozenset(("false", "true", "menu", "listbox", "tree", "grid", "dialog")),
    "aria-hidden": _MAYBE,
    "aria-invalid": frozenset(("grammar", "false", "spelling", "true")),
    "aria-live": frozenset(("assertive", "off", "polite")),
    "aria-modal": _FLAG,
    "aria-multiline": _FLAG,
    "aria-multiselectable": _FLAG,
    "aria-orientation": frozenset(("horizontal", "undefined", "vertical")),
    "aria-pressed": _TRISTATE,
    "aria-readonly": _FLAG,
    "aria-required": _FLAG,
    "aria-selected": _MAYBE,
    "aria-sort": frozenset(("ascending", "descending", "none", "other")),
}
"""Attributes that take one of a few tokens."""

TOKEN_LISTS: Final[Mapping[str, frozenset[str]]] = {
    "aria-dropeffect": frozenset(("copy", "execute", "link", "move", "none", "popup")),
    "aria-relevant": frozenset(("additions", "all", "removals", "text")),
}
"""Attributes that take several."""

INTEGERS: Final = frozenset(
    str.split(
        "aria-colcount aria-colindex aria-colspan aria-level aria-posinset aria-rowcount aria-rowindex aria-rowspan "
        "aria-setsize"
    )
)
NUMBERS: Final = frozenset(("aria-valuemax", "aria-valuemin", "aria-valuenow"))
REFERENCES: Final = frozenset(("aria-activedescendant", "aria-details", "aria-errormessage"))
REFERENCE_LISTS: Final = frozenset(
    ("aria-controls", "aria-describedby", "aria-flowto", "aria-labelledby", "aria-owns")
)
STRINGS: Final = frozenset(
    str.split(
        "aria-braillelabel aria-brailleroledescription aria-colindextext aria-description aria-keyshortcuts aria-label "
        "aria-placeholder aria-roledescription aria-rowindextext aria-valuetext"
    )
)
"""Attributes that take any text; five of them are new in WAI-ARIA 1.3 and already in use."""

ATTRIBUTES: Final = (
    frozenset((*TOKENS, *TOKEN_LISTS)) | INTEGERS | NUMBERS | REFERENCES | REFERENCE_LISTS | STRINGS
)
"""Every state and property."""

GLOBAL: Final = frozenset(
    str.split(
        "aria-atomic aria-busy aria-controls aria-current aria-describedby aria-details aria-disabled aria-dropeffect "
        "aria-errormessage aria-flowto aria-grabbed aria-haspopup aria-invalid aria-keyshortcuts aria-label "
        "aria-labelledby aria-live aria-owns aria-relevant aria-roledescription"
    )
)
"""States and properties that every element may have; `aria-hidden` apart, which hides instead."""

REQUIRED: Final[Mapping[str, tuple[str, ...]]] = {
    "checkbox": ("aria-checked",),
    "combobox": ("aria-expanded", "aria-controls"),
    "heading": ("aria-level",),
    "menuitemcheckbox": ("aria-checked",),
    "menuitemradio": ("aria-checked",),
    "meter": ("aria-valuenow",),
    "radio": ("aria-checked",),
    "scrollbar": ("aria-controls", "aria-valuenow"),
    "separator": ("aria-valuenow",),
    "slider": ("aria-valuenow",),
    "switch": ("aria-checked",),
}
"""States that a role must have: of a separator only when it can hold the focus, of a closed combobox no controls."""
