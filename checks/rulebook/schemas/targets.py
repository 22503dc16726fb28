"""The schema of targets.yaml: the register of targets that an office keeps."""

from typing import Any

from checks.rulebook.schemas.pieces import Schema, document, flag, listing, name, record, text

TARGET_ID = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"
KINDS = {"site": "网站", "interface": "接口定义", "wsdl": "WSDL", "register": "登记表"}


def target_properties() -> dict[str, Any]:
    """The keys of one target."""
    hosts = text("主机名，例如 www.example.gov.cn")
    column = record(
        "一个栏目",
        {
            "url": text("栏目地址"),
            "name": text("名称"),
            "type": text("类型，见 mappings/column-types.yaml"),
            "cycle_days": {"type": "integer", "minimum": 1, "description": "更新周期（天）"},
        },
        ["url"],
    )
    return {
        "id": name("编号，也是文件夹名；永久不变", TARGET_ID, "字母、数字、点、连字符和下划线"),
        "kind": {"enum": list(KINDS), "description": "对象类别，默认 site"},
        "location": text("网址，或相对本文件的路径"),
        "profile": name("站点类型，例如 portal department county service-platform"),
        "name": text("规范名称"),
        "department": text("主管单位"),
        "code": text("网站标识码"),
        "main_domain": text("主域名"),
        "hosts": listing("本站的其他主机名", hosts, uniqueItems=True),
        "former_hosts": listing("已停用的旧主机名", hosts, uniqueItems=True),
        "platform_hosts": listing("统一政务服务平台的主机名", hosts, uniqueItems=True),
        "identity_hosts": listing("统一身份认证的主机名", hosts, uniqueItems=True),
        "has_service": flag("是否有对外服务职能"),
        "org_kind": {
            "enum": ["local", "vertical", "institution"],
            "description": "地方部门、垂直管理、事业单位",
        },
        "parent_domain": text("上级门户的域名"),
        "supervision": flag("是否省、部门户，要发布监管年度报表"),
        "columns": listing("登记的栏目", column),
        "register": text("登记表的种类，例如 data_catalogue"),
        "catalogue_profile": text("目录的编制方式"),
        "code_tables": {
            "type": "object",
            "description": "字段到代码表：字段名 → standards/codelists 里的名称",
            "additionalProperties": text("代码表"),
        },
    }


def targets_schema() -> Schema:
    """A whole targets.yaml: `defaults` apply to every target that does not say otherwise."""
    properties = target_properties()
    defaults = {key: value for key, value in properties.items() if key not in ("id", "location")}
    return document(
        "检查对象登记表（targets.yaml）",
        {
            "title": text("名称"),
            "defaults": record("每个对象默认的登记内容", defaults, []),
            "targets": listing("检查对象", record("一个对象", properties, ["id", "location"]), minItems=1),
        },
        ["targets"],
    )
