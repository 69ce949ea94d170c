"""Family names of Chinese, Korean and Japanese people: what proves that a few characters are a person's name."""

from __future__ import annotations

from clipper.patterns import pattern

SURNAMES = (
    "王李张張刘劉赖賴陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于"
    "蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋傅方白邹鄒孟熊秦邱江尹薛闫閻"
    "段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂"
    "聶章鲁魯岳翟申詹欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱"
    "蓝藍路游靳辛管柴蒙鲍鮑华華喻祁房屈饶饒解牟艾尤阳陽时時穆农農司古连車车项項闵閔申屠"
)
"""The first characters of Chinese names, in both scripts."""
KOREAN = (
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염"
    "여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국은편용예경봉사부"
)
"""The first characters of Korean names."""
FAMILIES = (
    "佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡部|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|斉藤|"
    "齋藤|清水|山崎|阿部|森田|池田|橋本|山下|石川|中島|前田|藤田|後藤|小川|岡田|村上|長谷川|近藤|"
    "石井|坂本|遠藤|藤井|青木|福田|三浦|西村|藤原|太田|松田|原田|岡本|中川|中野|小野|田村|竹内|金子|和田|中山|石田|"
    "上田|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|高田|藤本|武田|村田|上野|杉山|増田|"
    "平野|大塚|千葉|久保|松井|小島|岩崎|桜井|野口|松尾|野村|木下|菊地|菊池|佐野|大西|杉本|新井|浜田|市川|古川|水野|"
    "小松|島田|小山|山内|西田|西川|五十嵐|北村|安田|中田|川口|平田|川崎|飯田|吉川|本田|久保田|沢田|辻本|関口|吉村|"
    "服部|川上|富田|星野|望月|大久保|荒木|黒田|堀内|岡崎|石原|三宅|馬場|大島|岩本|片山|樋口|永井|須藤|黒川|秋山|"
    "土屋|大橋|内藤|荒井|川村|松村|矢野|福島|小池|浅野|成田|大谷|尾崎|津田|奥村|田口|広瀬|篠原|小田|神田|早川|野田"
)
"""Japanese family names, as the branches of a pattern."""

_JAPANESE = pattern(rf"(?:{FAMILIES})[\s\u3000]?[\u4e00-\u9fff々ぁ-んァ-ヶ]{{1,4}}")


def is_japanese_name(words: str) -> bool:
    """Whether the words are a family name of the table and a given name behind it, and nothing else."""
    return _JAPANESE.fullmatch(words) is not None
