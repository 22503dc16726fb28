"""The register of functions: predicates that rules may name; one a file."""

import importlib
from collections.abc import Iterator, Mapping

from checks.model.function import Function

MODULES: Mapping[str, str] = {
    "accessibleName": "accessible_name",
    "alphabetical": "alphabetical",
    "ariaAttribute": "aria_attribute",
    "ariaHiddenFocus": "aria_hidden_focus",
    "ariaRequired": "aria_required",
    "ariaRole": "aria_role",
    "attachments": "attachments",
    "autocomplete": "autocomplete",
    "axeNode": "axe_node",
    "bankCards": "bank_cards",
    "bodyPresent": "body_present",
    "bypassBlocks": "bypass_blocks",
    "calendarDate": "calendar_date",
    "casing": "casing",
    "catalogueCode": "catalogue_code",
    "charsetDeclared": "charset_declared",
    "citation": "citation",
    "codeField": "code_field",
    "compareFields": "compare_fields",
    "contact": "contact",
    "cookieFlags": "cookie_flags",
    "dateField": "date_field",
    "dateRange": "date_range",
    "decoration": "decoration",
    "defined": "defined",
    "documentKind": "document_kind",
    "duration": "duration",
    "entryWorks": "entry_works",
    "enumeration": "enumeration",
    "envelope": "envelope",
    "errorReportEntry": "error_report_entry",
    "errorReportLegacy": "error_report_legacy",
    "falsy": "falsy",
    "fieldLimit": "field_limit",
    "filled": "filled",
    "fitsWidths": "fits_widths",
    "floatingLayers": "floating_layers",
    "footerCode": "footer_code",
    "footerItems": "footer_items",
    "frameFocus": "frame_focus",
    "hasLink": "has_link",
    "headerNumber": "header_number",
    "headingOrder": "heading_order",
    "hiddenLinks": "hidden_links",
    "homeAddresses": "home_addresses",
    "htmlShell": "html_shell",
    "icpNumber": "icp_number",
    "icpRecord": "icp_record",
    "idNumber": "id_number",
    "idReference": "id_reference",
    "inCodelist": "in_codelist",
    "inlineSpacing": "inline_spacing",
    "integrity": "integrity",
    "itemNotation": "item_notation",
    "justifiedExceptions": "justified_exceptions",
    "labelSum": "label_sum",
    "labels": "labels",
    "languageTag": "language_tag",
    "length": "length",
    "lexicon": "lexicon",
    "licenceIdentifier": "licence_identifier",
    "listDates": "list_dates",
    "listStructure": "list_structure",
    "listed": "listed",
    "liveBody": "live_body",
    "liveContentType": "live_content_type",
    "liveStatus": "live_status",
    "loginScheme": "login_scheme",
    "mainColours": "main_colours",
    "mappedProperties": "mapped_properties",
    "maskCombination": "mask_combination",
    "measured": "measured",
    "members": "members",
    "mentions": "mentions",
    "messageForm": "message_form",
    "metaNames": "meta_names",
    "metaRefresh": "meta_refresh",
    "mobileNumbers": "mobile_numbers",
    "moment": "moment",
    "nameLists": "name_lists",
    "nameWords": "name_words",
    "notPlaceholder": "not_placeholder",
    "oasDiscriminator": "oas_discriminator",
    "oasDocumentSchema": "oas_document_schema",
    "oasExample": "oas_example",
    "oasOpFormDataConsumeCheck": "oas_op_form_data_consume_check",
    "oasOpIdUnique": "oas_op_id_unique",
    "oasOpParams": "oas_op_params",
    "oasOpSuccessResponse": "oas_op_success_response",
    "oasPathParam": "oas_path_param",
    "oasSchema": "oas_schema",
    "oasSecurityDefined": "oas_security_defined",
    "oasTagDefined": "oas_tag_defined",
    "oasUnusedComponent": "oas_unused_component",
    "objectSchema": "object_schema",
    "occurrences": "occurrences",
    "oneErrorStyle": "one_error_style",
    "operationIds": "operation_ids",
    "operationsSecured": "operations_secured",
    "or": "or_",
    "ownErrors": "own_errors",
    "ownerAgrees": "owner_agrees",
    "ownerNamespace": "owner_namespace",
    "pageLanguage": "page_language",
    "pagination": "pagination",
    "partyMark": "party_mark",
    "partyMarkShown": "party_mark_shown",
    "pattern": "pattern",
    "personalExample": "personal_example",
    "personalId": "personal_id",
    "placeholderLinks": "placeholder_links",
    "policeRecord": "police_record",
    "problemDetails": "problem_details",
    "promptName": "prompt_name",
    "publicAddress": "public_address",
    "publishTime": "publish_time",
    "rateAgrees": "rate_agrees",
    "redirectChain": "redirect_chain",
    "refSiblings": "ref_siblings",
    "referencesResolve": "references_resolve",
    "regionCode": "region_code",
    "requiredFields": "required_fields",
    "sameAsField": "same_as_field",
    "sameDay": "same_day",
    "schema": "schema",
    "securedResponses": "secured_responses",
    "securityPresent": "security_present",
    "serverAddress": "server_address",
    "serverVariables": "server_variables",
    "shows": "shows",
    "signedHeaders": "signed_headers",
    "similar": "similar",
    "siteCode": "site_code",
    "siteCodesAgree": "site_codes_agree",
    "sponsor": "sponsor",
    "standardsMode": "standards_mode",
    "successCode": "success_code",
    "tableHeaders": "table_headers",
    "tagInSource": "tag_in_source",
    "templateLeftover": "template_leftover",
    "textLength": "text_length",
    "truthy": "truthy",
    "typedEnum": "typed_enum",
    "unaskedPopups": "unasked_popups",
    "undefined": "undefined",
    "uniquenessTags": "uniqueness_tags",
    "unreferencedReusableObject": "unreferenced_reusable_object",
    "urlHost": "url_host",
    "uscc": "uscc",
    "vagueLinks": "vague_links",
    "validExamples": "valid_examples",
    "viewportZoom": "viewport_zoom",
    "wellFormed": "well_formed",
    "wholeNumber": "whole_number",
    "windowTarget": "window_target",
    "withinCycle": "within_cycle",
    "withinWorkingDays": "within_working_days",
    "wsdlPassword": "wsdl_password",
    "wsdlReadable": "wsdl_readable",
    "wsdlTyped": "wsdl_typed",
    "xmlEncoding": "xml_encoding",
    "xor": "xor",
}
"""The module of every function by its name in YAML, sorted."""


class Functions(Mapping[str, Function]):
    """Functions by name; each is imported when it is first asked for, since a target needs only some."""

    def __init__(self, modules: Mapping[str, str]) -> None:
        self._modules = modules
        self._known: dict[str, Function] = {}

    def __getitem__(self, name: str) -> Function:
        """The function of that name; raises `KeyError`."""
        if name not in self._known:
            module = importlib.import_module(f"{__name__}.{self._modules[name]}")
            found = module.FUNCTION
            if not isinstance(found, Function):
                raise TypeError(f"{module.__name__}.FUNCTION is no function")
            self._known[name] = found
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        """The names, sorted."""
        return iter(self._modules)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._modules)

    def __contains__(self, name: object) -> bool:
        """Whether there is one of that name; nothing is imported."""
        return name in self._modules


FUNCTIONS: Mapping[str, Function] = Functions(MODULES)
"""Every function by its name in YAML, sorted."""
