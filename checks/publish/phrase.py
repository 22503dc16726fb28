"""Phrase: what a function demands, in a few Chinese words for the reading of a rule."""

from typing import Final

FUNCTIONS: Final = {
    "alphabetical": "应按字母顺序排列",
    "calendarDate": "应是存在的日期，写法符合要求",
    "casing": "大小写样式应符合要求",
    "citation": "应写明依据的文件、条款或文号",
    "compareFields": "与另一字段的先后大小应符合要求",
    "dateRange": "应是一个日期或先后有序的起止日期",
    "defined": "应当出现",
    "duration": "时长不应超过限度",
    "enumeration": "只能取列出的值",
    "falsy": "应为空",
    "filled": "应有可读的内容",
    "icpNumber": "应是格式正确的 ICP 备案编号",
    "idNumber": "应是格式和校验位正确的公民身份号码",
    "inCodelist": "应是代码表中的值",
    "itemNotation": "信息项应按规定的写法",
    "length": "长度应在范围内",
    "licenceIdentifier": "应是格式正确的电子证照标识",
    "notPlaceholder": "不应是占位文字",
    "or": "列出的属性至少有一个",
    "pattern": "应符合（或不符合）格式",
    "regionCode": "应是已知的行政区划代码",
    "sameAsField": "应与另一字段相同",
    "siteCode": "应是格式正确的网站标识码",
    "textLength": "字数应在范围内",
    "truthy": "应有内容",
    "undefined": "不应出现",
    "uscc": "应是格式和校验位正确的统一社会信用代码",
    "wholeNumber": "应是范围内的整数",
    "withinCycle": "数据应在更新周期之内",
    "withinWorkingDays": "应在规定的工作日之内",
    "xor": "列出的属性只能有一个",
}
"""A function that is not here is shown by its name alone."""
