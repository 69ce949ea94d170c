"""Family names of Chinese, Korean and Japanese people: what proves that a few characters are a person's name."""

from __future__ import annotations

from clipper.patterns import pattern

TOLD = "dateline: a town and who told it (zh)"
"""The rule of `台中市 / 王小明報導`."""
SURNAMES = (
    "王李张張刘劉赖賴陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于"
    "蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋傅方白邹鄒孟熊秦邱江尹薛闫閻"
    "段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂"
    "聶章鲁魯岳翟申詹欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱"
    "蓝藍路游靳辛管柴蒙鲍鮑华華喻祁房屈饶饒解牟艾尤阳陽时時穆农農司古连車车项項闵閔申屠"
    "洪金滕殷岑费費卜臧席虞宗郁荣榮荀甄储儲巫仇栾欒卓蔺藺池冷匡敖晏瞿阎佟苑佘窦竇楚冀桂鞠迟遲邬鄔宫宮逄郎卞隋边邊茅麦麥练練粟丛叢官"
    "简簡奚姬娄婁廉揭桑柏栗楼樓沃沙渠漆狄祖竺糜綦缪繆胥芮芦蘆苟茹荆荊莘蒲薄裘訾诸諸谌諶贝貝贡貢辜逯邝鄺邰邸郜郗钮鈕闻聞隗雍雒鹿麻於丘付伊伏劳勞厉厲桓褚仝亓晋"
    "常吉米戚仲巩鞏晁刁应應塗鐘"
)
"""The first characters of Chinese names, in both scripts."""
KOREAN = (
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염"
    "여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국은편용예경봉사부"
)
"""The first characters of Korean names."""
NO_KOREAN = (
    "(?:소속|현장|현직|전직|전문|방송|사진|신문|문화|정치|경제|사회|여성|여자|남성|남자|당시|선배|후배|동료|담당|출신|외신|이날|오늘|"
    "지역|일부|연예|주재|한국|서울|편집|고참|중견|원로|조선|동아|중앙|경향|국민|세계|연합|유명|인기|"
    "인터넷|온라인|모바일|경찰|공영|민영|주요|전국|강제|기존|해당|정부|우리|[\uac00-\ud7af]{2}(?:일보|신문|방송|경제|뉴스|매체))"
)
"""What stands before the word for a reporter and is no name: `소속 기자`, `인터넷 기자`, `강물일보 기자`."""
NO_PERSON = (
    "(?:[\uac00-\ud7af]{2}[처팀는]|이메일|담당자|신문사|방송사|방송국|"
    "(?:편집|홍보|국제|사회|정치|문화|경제|사업|총무|기획|보도|취재|제작)[국부실])"
)
"""Three syllables before an address that name an office or the address itself: `문의처`, `이메일`, `편집부`."""
FAMILIES = (
    "佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡部|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|斉藤|"
    "齋藤|清水|山崎|阿部|森田|池田|橋本|山下|石川|中島|前田|藤田|後藤|小川|岡田|村上|長谷川|近藤|"
    "石井|坂本|遠藤|藤井|青木|福田|三浦|西村|藤原|太田|松田|原田|岡本|中川|中野|小野|田村|竹内|金子|和田|中山|石田|"
    "上田|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|高田|藤本|武田|村田|上野|杉山|増田|"
    "平野|大塚|千葉|久保|松井|小島|岩崎|桜井|野口|松尾|野村|木下|菊地|菊池|佐野|大西|杉本|新井|浜田|市川|古川|水野|"
    "小松|島田|小山|山内|西田|西川|五十嵐|北村|安田|中田|川口|平田|川崎|飯田|吉川|本田|久保田|沢田|辻本|関口|吉村|"
    "服部|川上|富田|星野|望月|大久保|荒木|黒田|堀内|岡崎|石原|三宅|馬場|大島|岩本|片山|樋口|永井|須藤|黒川|秋山|"
    "土屋|大橋|内藤|荒井|川村|松村|矢野|福島|小池|浅野|成田|大谷|尾崎|津田|奥村|田口|広瀬|篠原|小田|神田|早川|野田"
    "|澤田|大貫|堀越|木佐貫|渡邉|斉木|齊藤|宇野|大森|大川|大平|大石|大沢|大澤|大内|大竹|大津|小澤"
    "|小沢|小泉|小倉|小西|小柳|小出|小原|小笠原|久野|久米|久我|下田|下村|三好|三木|三上|三井|三枝"
    "|上原|上村|上杉|中井|中尾|中西|中原|中澤|中沢|中畑|中谷|五味|今村|今野|佐久間|佐竹|佐伯|佐川"
    "|佐山|作田|依田|倉田|児玉|入江|八木|八木沢|内山|内海|北川|北野|北島|北原|半田|南雲|原口|古田"
    "|古賀|古谷|吉岡|吉野|吉沢|吉澤|向井|君島|国分|土井|土田|土居|坂口|坂井|坂田|堀井|堀江|塚本"
    "|塚田|増井|多田|奥田|奥山|奥野|安部|安倍|安井|宮川|宮下|宮田|宮原|宮沢|宮澤|富永|寺田|寺島"
    "|寺井|小谷|尾形|山中|山根|山岸|山村|山川|山室|岡部|岡野|岡村|岡島|岩井|岩田|岩瀬|岸本|岸田"
    "|島村|島崎|島袋|川島|川端|川田|川原|布施|平井|平山|平川|平岡|平松|平林|広田|庄司|志村|志賀"
    "|成瀬|手塚|新垣|新田|日高|早坂|木原|木内|本多|本間|村井|村山|村瀬|松岡|松下|松永|松原|松浦"
    "|松沢|板垣|板倉|林田|柏木|柳沢|柳田|栗原|栗田|桑原|桜庭|梅田|梅原|森下|森山|森川|森本|森岡"
    "|榎本|橋口|比嘉|水谷|水口|永田|永野|江口|河合|河野|河村|河原|河田|沼田|津村|浅井|浅田|浜口"
    "|浦野|海老原|深沢|深澤|清田|清野|瀬戸|熊谷|片岡|牧野|玉城|生田|甲斐|町田|白井|白石|益田|盛田"
    "|相馬|真鍋|矢島|矢部|石塚|石黒|石橋|石崎|磯部|神谷|福本|秋元|秋本|稲垣|稲葉|稲田|立花|竹下"
    "|竹田|竹中|笠原|笹川|米田|細川|細谷|緒方|織田|老川|芝田|若林|若松|草野|荻野|荒川|菅原|菅野"
    "|萩原|葛西|藤川|藤岡|藤村|藤沢|藤澤|藤野|西岡|西野|西尾|西山|角田|諸岡|谷川|豊田|赤木|足立"
    "|遠山|那須|郡司|金城|金田|鈴村|長田|長島|長尾|関根|関谷|阪口|阿久津|雨宮|青山|青柳|飯島|飯塚"
    "|高山|高島|高野|高瀬|高井|高村|鳥居|鶴田|鷲尾|黒木|黒沢|黒澤"
    "|嘉数|知念|仲村|上間|安里|当山|大城|新里|照屋|屋良|翁長|伊波|仲宗根|与那嶺|平良|儀間|我那覇|下地|砂川|喜屋武"
    "|山城|渡嘉敷|真栄田|上地|赤嶺|名嘉|又吉|具志堅|外間|久高|奥間|仲里"
)
"""Japanese family names, as the branches of a pattern."""

_JAPANESE = pattern(rf"(?:{FAMILIES})[\s\u3000]?[\u4e00-\u9fff々ぁ-んァ-ヶ]{{1,4}}")


_LAST = frozenset(
    "太郎朗一二三介助輔男夫雄也弥之樹希貴紀子美恵香奈菜里衣絵江代乃花平彦人仁哉斗真大輝翔和宏博弘浩裕典志司史誠実章"
    "彰晃光治朋智理沙佳咲優悠祐亮涼純淳潤隼駿健賢謙剛豪豊勝聡哲徹透修茂勉敬啓慶憲義吾郁枝穂織保敦孝崇隆"
)
"""The last characters of most Japanese given names."""
_FOUR = pattern(r"[\u4e00-\u9fff]{2}[\u4e00-\u9fff々]{2,3}|[\u4e00-\u9fff々]{2,3}[\s\u3000][\u4e00-\u9fff]{1,3}")


def ends_as_a_name(words: str) -> bool:
    """Whether four or five ideographs end as a given name does: a rare family name's, where only a name can stand."""
    return words[-1:] in _LAST and _FOUR.fullmatch(words) is not None


def is_short_name(words: str) -> bool:
    """Whether three ideographs end as a given name does, in a bracket of their own where a writer signs."""
    named = len(words) == 3 and words[-1] in _LAST and _WORDS.search(words) is None
    return named and _FOUR.fullmatch(f"{words[0]}{words}") is not None


_SECOND = frozenset(
    "田山川村木本野井口原島崎沢澤谷橋藤林森中上下岡松内尾浦永池石坂戸見部瀬塚倉津西東北南宮辺岸江水浜越屋場葉根間垣堀岩畑馬地関賀住杉丸"
)
"""Characters with which most Japanese family names of two end."""
_SINGLE = frozenset("林森原関辻堀谷岡秦菅桂泉岸島橘柳榎楠樋仲湊畑鎌東南北")
"""Family names of one character, and the first of many."""


def looks_like_a_name(words: str) -> bool:
    """Whether three ideographs are surely a name, of a family that no table has: `樽見剛`, `林美香`, not `不公平`."""
    family = len(words) == 3 and (words[1] in _SECOND or words[0] in _SINGLE)
    return family and words[0] not in "年月" and words[-1] not in "人平" and is_short_name(words)


_WORDS = pattern(
    r"(?:[管自主正政料物心倫修処整代総審経監][理治義]|[平昭令調][和]|[説証文声発透解判]明|[世時年現交]代|[女男電原帽菓様調親双椅]子|"
    r"[健福]康|[一二三]\w?|[歴通]史|雑誌|[大方]介|[本国会]人|第.章|[新世]世?代|界一)\Z|市長|知事|議員|社説|文化|経済"
)
"""Words that end as given names do: `危機管理`, `地方自治`."""


def is_above_a_day(words: str) -> bool:
    """Whether four or five ideographs between a title and its day are a Japanese name rather than a section."""
    return 4 <= len(words) <= 5 and (is_japanese_name(words) or is_a_rare_name(words))


def is_a_rare_name(words: str) -> bool:
    """Whether words end as a given name does and are no words that do so, too: `危機管理`."""
    return ends_as_a_name(words) and _WORDS.search(words) is None


def is_japanese_name(words: str) -> bool:
    """Whether the words are a family name of the table and a given name behind it, and nothing else."""
    return _JAPANESE.fullmatch(words) is not None and _OF_A_PLACE.search(words) is None


_OF_A_PLACE = pattern(r"(?:[県府郡区市町村版局署組寺院社駅港線会店部課館園塾]|新聞|大学|高校|銀行|支局|支社)\Z")
"""How a place or an office ends whose name begins as a family's does: `山口県`, `清水寺`, `石川新聞`."""
