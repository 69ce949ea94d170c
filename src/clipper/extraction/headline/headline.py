"""The title, where the text has one; no headline is an answer."""

from __future__ import annotations

from clipper.extraction.dates.dayopenings import NAVIGATES
from clipper.extraction.headline import decks, path, room, titles, underneath
from clipper.extraction.headline.forms import has_sentences, names_a_house, names_a_site, regex
from clipper.extraction.headline.kickers import MORE, Kickers
from clipper.extraction.headline.marks import framed
from clipper.extraction.headline.titles import Headline
from clipper.extraction.names.roles import leads_with_a_role
from clipper.extraction.page.reading import Reading
from clipper.extraction.page.scripts import is_elsewhere
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.agencies import Agencies

DEPTH = 60
"""Lines from the start in which a headline stands."""


def find(
    reading: Reading, meta: set[int], story: int, dateline_line: int | None, agencies: Agencies
) -> Headline | None:
    """The headline above the story. meta: the numbers of the lines that hold date, byline or credits."""
    begin = room.begin(reading, meta, story, DEPTH)
    lines = reading.lines[: min(reading.split_at, begin + DEPTH)]
    labelled = titles.labelled(lines, meta, begin, story) or decks.without_its_dash(reading)
    if labelled is None and (reading.lines[0].text[0] in NAVIGATES or not any(reading.prose)):
        from clipper.extraction.headline import openings

        labelled = openings.find(reading, meta)
    if labelled is not None:
        return labelled
    meta = room.with_age(lines, room.without_its_point(reading.text, lines, meta))
    end = room.end(reading, lines, meta, story, dateline_line)
    below = path.below_its_path(lines, meta, end) or path.above_its_lines(lines, meta, end)
    if story == 0 != dateline_line and (archived := decks.archived(reading)) is not None:
        return Headline(*archived, "headline: a title and its decks in one line")
    if not lines or below is not None:
        return below
    if dateline_line is not None and dateline_line == end and room.is_only_place(reading, dateline_line):
        meta, end = meta | {dateline_line}, min(len(lines), reading.next_prose(dateline_line + 1))
    titled = (lines, meta) if dateline_line == 0 else titles.without_the_date(lines, meta)
    page = Page(reading, *titled, end, agencies, begin)
    chosen = page.best()
    if chosen is None:
        found = titles.elsewhere(reading, lines, meta, end, agencies, titled[0])
        found = found or path.at_its_end(lines, end)
        return underneath.instead(page) if found is None and end < len(lines) else found
    if chosen - 1 in meta and has_sentences(lines[chosen].text):  # the standfirst of a title beside its day
        found = titles.beside_the_date(reading, lines, {chosen - 1}, end, agencies)
        if found is not None:
            return found
    return page.span(room.above_the_label(lines, page.possible, chosen))


class Page(Kickers):
    """The lines above a story, and which of them is its headline."""

    def best(self) -> int | None:
        if not self.possible:
            return None
        alone = len(self.possible) == 1
        if not alone and not self.meta and self._is_list() and not any(map(self.repeated, self.possible)):
            return None
        scores = {number: self._score(number) for number in self.possible}
        chosen = self.possible[0]
        if not alone:
            chosen = max(self.possible, key=lambda number: (scores[number], self._is_above_meta(number), -number))
        if self.end < len(self.lines):
            story = self._story()
            told = self._told(chosen, scores, story)
            if told is None or told not in scores:
                return told
            told = chosen if told == chosen + 1 and self._joins(chosen) else told  # both are one title
            chosen = decks.title_above(self, told, story)
            if chosen and self.lines[chosen - 1].text.startswith("![](") and self.lines[chosen].gap == 1:
                return None  # a link to another story, below its picture
        if scores[chosen] == -1 and ((alone and chosen in (0, self.end - 1)) or self._is_told_whole(chosen)):
            return chosen if titles.words(self.lines[chosen].text) >= 3 else None
        return chosen if scores[chosen] >= 0 else None

    def _told(self, chosen: int, scores: dict[int, int], story: str) -> int | None:
        """The line whose words the story takes up, where it takes up none of the chosen one's: a site's slogan.

        None if there is no such line and the chosen one is in another script, above no date or byline.
        """
        first = self._is_told(chosen, story)
        if first is True or (first is None and self._before_meta(chosen)) or self._above_its_label(chosen):
            return chosen if self._above_its_label(chosen) else self._told_better(chosen, scores, story)
        least = scores[chosen] - 1
        near = [at for at in self.possible if self._before_meta(at)]
        near = [at for at in near if scores[at] >= least - 2 * (at + 1 in self.meta and self.isolated(at))]
        near = [at for at in near if self.lines[at].weight >= 40 and self._is_told(at, story)]
        near = [at - self._is_a_deck(at, story) for at in near]
        if near or self.repeated(chosen):  # a page's banner is printed again, too
            return max(near, key=lambda at: (scores[at], -at), default=self._told_again(chosen, scores, story))
        if first is None:
            return self._told_better(chosen, scores, story)
        told = {at: self._is_told(at, story) for at in self.possible}
        apart = [at for at in told if told[at] is None and (self._before_meta(at) or self._is_right_above(at))]
        last = self.end - 1
        shorter = last > chosen and self.lines[last].weight < self.lines[chosen].weight  # no deck, which is longer
        if shorter and last in told and told[last] is None and len(self.lines[last].text.split()) >= 5:
            apart += [last] * (self.isolated(last) and last not in apart)  # below a link to another story
        wide = {at for at in told if self.lines[at].weight > len(self.lines[at].text)}
        others = [at for at in told if (told[at] and (at in wide or " " in self.lines[at].text)) or at in apart]
        others = [at for at in others if scores[at] + 3 * self._below_another(at) >= -1]
        if not others and (below := underneath.below_a_notice(self)) is not None:
            return below
        if not others and not self._before_meta(chosen) and is_elsewhere(self.lines[chosen].text):
            return None  # in Latin letters most of such lines are headlines all the same
        better = max(others, key=lambda at: (scores[at], -at), default=chosen)
        kicker = better == chosen - 1 and self.lines[better].weight < self.lines[chosen].weight
        return chosen if kicker and self._before_meta(chosen) and scores[better] + 3 <= scores[chosen] else better

    def _is_told(self, number: int, story: str) -> bool | None:
        """Whether the beginning of the story takes up a line; of the same lines this is asked several times."""
        if number not in self._told_of:
            self._told_of[number] = titles.is_told(self.lines[number].text, story)
        return self._told_of[number]

    def _is_above_meta(self, number: int) -> bool:
        """Whether a line printed again stands right above date or writer, as a link to another story does not."""
        return number + 1 in self.meta and self.repeated(number)

    def _is_a_deck(self, number: int, story: str) -> bool:
        """Whether a title that the story takes up stands right above a line."""
        above = number - 1
        return above in self.possible and self._below_another(number) and self._is_told(above, story) is True

    def _story(self) -> str:
        """The beginning of the story behind its town, in small letters."""
        begin = self.lines[self.end].start
        town = regex("town").match(self.reading.text, begin, begin + 60)
        begin = town.end() if town else begin
        return self.reading.text[begin : begin + underneath.TOLD].casefold()

    def _told_better(self, chosen: int, scores: dict[int, int], story: str) -> int:
        """The chosen line, or one further down that the story takes up better: above it are links to other stories."""
        if self._is_below_a_slogan_of_its_size(chosen, chosen + 1, story):
            return chosen + 1
        below = [at for at in self.possible if at >= chosen + 2 and self.lines[at].weight >= 40 and self.isolated(at)]
        near = scores[chosen] - 2
        rivals = [at for at in below if self._before_meta(at) and scores[at] + 3 * self._below_another(at) >= near]
        rivals += [at for at in below if at + 2 == self.end and self.lines[at].text == self.lines[at + 1].text]
        least = titles.share_told(self.lines[chosen].text, story) + MORE if rivals else 0
        return next((at for at in rivals if titles.share_told(self.lines[at].text, story) >= least), chosen)

    def _is_right_above(self, number: int) -> bool:
        """Whether a whole title stands right above the story, below kickers and menus and no other title."""
        if number + 1 != self.end or self._below_another(number) or self._is_later_part(number):
            return False
        return len(self.lines[number].text.split()) >= 5 and self.isolated(number)

    def _is_list(self) -> bool:
        """Three lines or more of the same kind and no date or byline: points of a summary, or links."""
        long = [number for number in self.possible if self.lines[number].weight >= 60]
        run = [number for number in long if self.isolated(number)]
        if len(run) >= 3 and run[-1] - run[0] == len(run) - 1 and run[-1] == self.end - 1:
            return True
        close = long[-4:]  # four links without a blank line between them
        return len(close) == 4 and close[-1] - close[0] == 3 and close[-1] == self.end - 1

    def _score(self, number: int) -> int:
        line = self.lines[number]
        text, weight = line.text, line.weight
        words = titles.words(text)
        score = (weight >= 28) - (weight > 160) - (number - self.begin) // (25 if self.spaced else 10)
        score += number + 1 == self.end or number == 0
        if self.spaced:
            score += (1 if self._free_above(number) else -1) + (1 if self._free_below(number) else -1)
        if weight <= 2 * len(text):
            score += (words >= 4) + (words >= 6) - (words <= 3) - (words <= 2)
        else:
            score += (weight >= 44) - (weight < 24)
        if text.isupper():
            score -= words <= 3
            if any(text == self.lines[at].text.upper() != self.lines[at].text for at in self.possible):
                score -= 1  # the page's, above the paper's own
        if text[0] in "■▪●•►▶◾":  # a point of the summary
            score -= 4
        if text.count(" | ") > 1:
            score -= 3 * (text.count(" | ") - 1)
        elif (
            (names_a_site(text) and not (words > 5 and holds(text, (" | ", " - "))))
            or text.count(" , ") > 1
            or (text.count(" / ") > 1 and weight < 60)
        ):
            score -= 3  # a site's line, its topics, its path
        score += 2 * self._before_meta(number)
        if self.repeated(number):
            if self._is_caption_below(number) or self._is_shown_twice(number):
                score -= 1
            else:
                score += 0 if self._is_film_below(number) else 1 if self._is_second_copy(number) else 3
        elif self._holds_another(number):
            score -= 4
        if room.is_topics(text) or room.is_of_a_clip(self.lines, number):
            score -= 5
        if " & " in text and room.is_section(self.lines, self.meta, number):
            score -= 5
        if self._above_a_path(number):
            score -= 4
        if number - 1 in self.meta and words <= 8 and leads_with_a_role(text):  # the writer's, in the next line
            score -= 6
        if (weight > 100 and words > 12 and has_sentences(text)) or "。" in text[:-1]:
            score -= 2  # a caption, or a site's own words
        return score + (self._score_beside_others(number, words) if len(self.possible) > 1 else 0)

    def _score_beside_others(self, number: int, words: int) -> int:
        """What the other candidates say of one."""
        text = self.lines[number].text
        score = 2 * (self._closes_the_titles(number) + self._is_below_a_masthead(number))
        above = self._is_a_rubric(number) or self._is_a_kicker_in_capitals(number) or self._is_a_weblogs_name(number)
        score += 5 * decks.is_between_longer_ones(self, number) - 6 * above
        if (self._below_another(number) or decks.is_apart(self, number)) and not self._is_doubled(number, self._story):
            score -= 3
        elif number == 0 and 1 in self.possible and self._below_another(1):
            score += 2 * decks.is_above_a_deck(text, self.lines[1])
        elif words >= 6 and self._is_below_a_label(number):
            score += 3
        if self._below_a_dated_title(number):
            score -= 3
        if self._is_a_genre(number) or self._above_a_kicker(number) or self._is_tag(number) or self._is_speaker(number):
            score -= 3
        if number > self.possible[0] and room.is_beside_a_picture(self.lines, number):
            score -= 4
        return score

    def _before_meta(self, number: int) -> bool:
        """Whether date or byline follow, with nothing but a standfirst or a picture between."""
        if number + 1 in self.meta or not self.meta:
            return bool(self.meta)
        last = self.reading.last_story if self.end < len(self.lines) else number + 4
        points = number + 1  # a summary's
        while points < len(self.lines) and points <= number + 8 and self.lines[points].text[:2] == "• ":
            points += 1
        following = [at for at in self.meta if number < at <= min(points + 3, max(last, self.end))]
        return bool(following) and sum(at in self.possible for at in range(number + 1, min(following))) <= 2

    def _is_film_below(self, number: int) -> bool:
        """Whether a title printed twice stands below the date: a film's or a standfirst, where another is above it."""
        near = [*range(max(0, number - 4), number), *range(number + 1, min(number + 5, len(self.lines)))]
        beside = {self.lines[at].text for at in near}
        if self.lines[number].text not in beside or not self.meta or min(self.meta) > number:
            return False
        return any(at < min(self.meta) and self._before_meta(at) and self.isolated(at) for at in self.possible)

    def _is_caption_below(self, number: int) -> bool:
        """Whether a line printed again stands below date and writer, and above them a title that the story takes up."""
        first = max((at for at in self.meta if at < number), default=number)
        while first - 1 in self.meta:
            first -= 1
        if first == number or number - 1 in self.meta or self._before_meta(number):
            return False
        above = [at for at in self.possible if first - 15 <= at < first and self.lines[at].weight >= 40]
        return any(self.isolated(at) and self._tells(self.lines[at].text) for at in above)

    def _is_second_copy(self, number: int) -> bool:
        """Whether another line printed twice stands above a line printed twice: a title above its standfirst."""
        text = self.lines[number].text
        return any(at < number and self.lines[at].text != text and self.repeated(at) for at in self.possible)

    def _holds_another(self, number: int) -> bool:
        """Whether the line holds another one: a breadcrumb, or the page's own title with the site's name."""
        text = self.lines[number].text
        for other in self._long:
            if len(other) < len(text) and other in text:
                if self._stands_below_the_date(number, other):
                    continue
                rest = text[len(other) :] if text.startswith(other) else ""
                if text.endswith(other) and text[: -len(other)].count(" ") > 2 and self._tells(text[: -len(other)]):
                    continue  # the words for its picture are the title's last ones
                if text.endswith(other) or rest.startswith((" - ", " | ", " – ")) or names_a_house(rest):
                    return True
        return False

    def _stands_below_the_date(self, number: int, other: str) -> bool:
        """Whether a line stands right above the date and the words it ends in below: a point, or its first words."""
        text = self.lines[number].text
        if number + 1 not in self.meta or not text.endswith(other) or text[-len(other) - 1] not in ":：，—–":
            return False
        return any(line.text == other for line in self.lines[number + 2 : self.end])

    def _tells(self, words: str) -> bool:
        """Whether the story takes up most of the words."""
        begin = self.lines[self.end].start if self.end < len(self.lines) else len(self.reading.text)
        return bool(titles.is_told(words, self.reading.text[begin : begin + underneath.TOLD].casefold()))

    def _below_another(self, number: int) -> bool:
        """Whether a line right above is a headline already: then this one is its standfirst."""
        if number <= self.possible[0]:
            return False
        for above in self._lines_above(number):
            if above not in self.possible or (self.reading.prose[above] and self.lines[above].ends_sentence):
                continue
            between = number - 1
            apart = between not in self.meta and between not in self.possible and self.lines[between].text != "/"
            if above == number - 2 and apart:
                continue
            free = self.isolated(above) if self.spaced and self.lines[number].gap > 1 else self._free_above(above)
            line = self.lines[above]
            words = line.text.split()
            brief = above == 0 and len(words) == 3 and len(words[1]) >= 5 and words[1].islower()  # Wölfe reißen Schafe
            brief = brief or (len(words) == 3 and line.weight >= 28 and line.text[-1] == "?")
            solid = line.weight >= 30 and above == number - 1 and self._is_above_a_solid(number)
            if ((len(words) >= 4 and line.weight >= 24) or brief or solid) and free:
                slogan = self._is_tag(above) or self._is_speaker(above) or self._closes_the_titles(number)
                slogan = slogan or names_a_site(line.text)
                section = " & " in line.text and room.is_section(self.lines, self.meta, above)
                return not (slogan or section or self._holds_another(above) or self._above_a_path(above))
        return False

    def _is_above_a_solid(self, number: int) -> bool:
        """Whether a line without blanks between its words goes on right below one of its kind: a Chinese subtitle."""
        line, above = self.lines[number], self.lines[number - 1]
        return line.gap == 1 and all(one.weight > 2 * len(one.text) for one in (line, above))

    def _below_a_dated_title(self, number: int) -> bool:
        """Whether a title that the story takes up stands above the page's date, and the line below it: a subtitle."""
        if number - 1 not in self.meta or not is_elsewhere(self.lines[number].text):
            return False
        above = [at for at in self.possible if number - 6 <= at < number - 1 and self.lines[at].weight >= 28]
        return any(self.isolated(at) and self._tells(self.lines[at].text) for at in above)

    def span(self, number: int) -> Headline:
        first = last = number
        while (
            first > 0
            and number - first < 3
            and first - 1 not in self.meta
            and first - 1 in self.possible
            and self._joins(first - 1)
        ):
            first -= 1
        while last - number < 3 and self._joins(last):
            last += 1
        while last - first < 7 and self._in_capitals_too(first, first - 1):
            first -= 1
        while last - first < 7 and last + 1 < self.end and self._in_capitals_too(last, last + 1):
            last += 1
        start = self.lines[first].start
        slug = regex("slug").match(self.reading.text, start, self.lines[last].end)
        rule = "headline: repeated" if self.repeated(number) else "headline: above the story"
        if last == first and (mark := framed(self.lines[first].text)):
            return Headline(start + len(mark), self.lines[last].end - len(mark), rule)
        return Headline(slug.end() if slug else start, self.lines[last].end, rule)
