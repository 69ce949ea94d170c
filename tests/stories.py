"""One invented story in each language that the tables of tests/extraction put datelines, dates and credits around."""

from __future__ import annotations

import re

_TABLE = """
en: The town council said on Tuesday that the old bridge over the river will be closed for two years
   while the workers repair its arches, and that a ferry will carry people and goods from one bank
   to the other.
de: Der Stadtrat hat am Dienstag beschlossen, die alte Brücke über den Fluss für zwei Jahre zu
   sperren, und die Fähre soll in dieser Zeit die Menschen und ihre Waren von einem Ufer an das
   andere bringen.
fr: Le conseil de la ville a décidé mardi de fermer le vieux pont pendant deux ans, et un bac
   portera les gens et leurs biens d'une rive à l'autre pendant que les ouvriers réparent les arches
   du pont.
es: El concejo de la ciudad decidió el martes cerrar el viejo puente durante dos años, y una barca
   llevará a la gente y sus bienes de una orilla a la otra mientras los obreros reparan los arcos
   del puente.
it: Il consiglio della città ha deciso martedì di chiudere il vecchio ponte per due anni, e un
   traghetto porterà la gente e le merci da una riva all'altra mentre gli operai riparano gli archi
   del ponte.
pt: O conselho da cidade decidiu na terça-feira fechar a velha ponte durante dois anos, e uma barca
   levará as pessoas e os seus bens de uma margem à outra enquanto os operários reparam os arcos da
   ponte.
nl: De raad van de stad heeft dinsdag besloten de oude brug over de rivier twee jaar te sluiten, en
   een veer zal de mensen en hun waren van de ene oever naar de andere brengen terwijl de bogen
   worden hersteld.
hi: नगर परिषद ने मंगलवार को कहा कि नदी पर बना पुराना पुल दो साल के लिए बंद रहेगा और इस दौरान एक नाव
   लोगों और उनके सामान को एक किनारे से दूसरे किनारे तक ले जाएगी, जबकि मजदूर पुल के मेहराबों की
   मरम्मत करेंगे।
ar: قال مجلس المدينة يوم الثلاثاء إن الجسر القديم فوق النهر سيغلق لمدة عامين بينما يصلح العمال
   أقواسه، وإن عبارة ستنقل الناس وبضائعهم من ضفة إلى أخرى خلال هذه الفترة التي قد تطول إذا ارتفعت
   المياه.
zh: 市议会星期二表示，河上的旧桥将关闭两年，工人将修理桥拱，在此期间渡船将把人和货物从一岸运到另一
   岸。居民们说，他们希望工程能够按时完成，因为冬天河水会上涨。
ja: 市議会は火曜日、川にかかる古い橋を二年間閉鎖すると発表した。その間、作業員が橋のアーチを修理し
   、渡し船が人と荷物を対岸へ運ぶ。住民は、冬に川の水が増える前に工事が終わることを望んでいると話し
   た。
ko: 시의회는 화요일 강 위의 낡은 다리를 2년 동안 폐쇄한다고 밝혔다. 그동안 일꾼들이 다리의 아치를
   고치고 나룻배가 사람과 짐을 건너편으로 나른다. 주민들은 겨울에 물이 불기 전에 공사가 끝나기를
   바란다고 말했다.
ru: Городской совет сообщил во вторник, что старый мост через реку будет закрыт на два года, пока
   рабочие чинят его своды, а паром будет перевозить людей и их товары с одного берега на другой.
"""


def _stories() -> dict[str, str]:
    found = {}
    for entry in re.split(r"^(?=[a-z]{2}:)", _TABLE.strip(), flags=re.MULTILINE)[1:]:
        language, _, story = entry.partition(":")
        joined = "" if language in ("zh", "ja") else " "
        found[language] = joined.join(line.strip() for line in story.strip().splitlines())
    return found


STORIES = _stories()
"""Two sentences of running text by ISO 639-1 code of the language."""
