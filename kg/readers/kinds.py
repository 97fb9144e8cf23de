"""A paragraph's text -> what kind of paragraph it is: prose or a sort of furniture.

The rules are of layout and of English, not of one site: what a line ends in, how long it is,
what it is made of (only names, only a date), and the phrases with which pages address their
readers.  In doubt a sentence that ends like one is prose.
"""

import re
from enum import Enum, auto

from kg.readers import dates, sentences


class Kind(Enum):
    """What a paragraph is."""

    PROSE = auto()
    HEADING = auto()
    DATE = auto()
    BYLINE = auto()
    CREDIT = auto()
    NAVIGATION = auto()
    RELATED = auto()


_NOTE_LENGTH = 40  # words; longer ones are prose whatever they begin with
_HEADING_LENGTH = 30
_SUBHEADING_LENGTH = 15
_CLAUSE_LENGTH = 7
_QUOTE_LENGTH = 8

_RELATED = re.compile(
    r"\W*(?:related(?:\s+(?:articles?|stor(?:y|ies)|news|topics?|content|coverage|posts?|links?"
    r"|reading|videos?))?|more\s+(?:on\s+this(?:\s+\w+)?|stories|news|from\b.*|like\s+this)"
    r"|see\s+also|read\s+(?:also|next)|also\s+read|most\s+(?:read|popular|viewed|shared|recent)"
    r"|trending(?:\s+\w+)?|popular(?:\s+\w+)?|recommended(?:\s+.*)?|top\s+stories|in\s+this\s+(?:story|article)"
    r"|latest(?:\s+(?:news|stories|headlines))?|editor'?s'?\s+(?:picks?|choice)|what\s+to\s+read\s+next"
    r"|(?:you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested\s+in))|sister\s+links?"
    r"|sources?|references|external\s+links|further\s+reading|footnotes|up\s+next|don'?t\s+miss)\W*",
    re.IGNORECASE,
)
_COMMAND = re.compile(
    r"\W*(?:(?:skip|go|jump|return|back)\s+to\s+(?:\w+\s+)?(?:contents?|main|navigation|top|home\w*|menu|search|footer)\b"
    r"|share\s+(?:this|on|via|now|article|story|options)\b|(?:click|tap)\s+(?:here|on|to|the|this)\b"
    r"|sign\s+(?:up|in)\s+(?:for|to|here|now|with|today)\b|subscribe\s*(?:$|(?:to|for|now|today|here)\b)"
    r"|follow\s+(?:us|him|her|me)\b|join\s+(?:us|our)\b|log\s+in\s*(?:$|to\b)|register\s+(?:now|here|for\s+free)"
    r"|read\s+(?:more|also|the\s+full|full|in\s+app|next|our)\b|(?:watch|listen|see\s+also|look|related|also\s+read|explore\s+more|read)\s*:"
    r"|(?:listen|watch)\s+(?:to\s+(?:this|the\s+(?:article|story))|live|now|more)\b"
    r"|continue\s+reading\b|keep\s+reading\b|story\s+continues\b|article\s+continues\b"
    r"|scroll\s+(?:down|to)\b|download\s+(?:the|our)\s+(?:\w+\s+){0,3}app\b|get\s+(?:the\s+latest|our|unlimited|breaking|started)\b"
    r"|support\s+(?:our|us|independent)\b|donate\b|leave\s+a\s+(?:comment|reply)\b|(?:view|show|hide|add|post|load|join\s+the)\s+(?:\w+\s+)?(?:comments?|conversation|all|more)\b"
    r"|(?:accept|reject|manage)\s+(?:all|cookies?|preferences)\b|we(?:\s+and\s+our\s+partners)?\s+use\s+cookies\b|(?:this|our)\s+(?:web)?site\s+uses\s+cookies\b"
    r"|by\s+(?:continuing|using|clicking|signing|subscribing|entering)\b.*\b(?:you|agree|site|cookies|terms)\b"
    r"|enter\s+your\s+e-?mail\b|your\s+e-?mail\s+address\b|copy\s+link\b|(?:send|e-?mail|print|save|bookmark)\s+(?:this|article|story|us|tips)\b"
    r"|have\s+(?:an?\s+(?:opinion|tip|story|question)|you\s+(?:got|seen))\b.*\?|do\s+you\s+have\s+(?:a\s+(?:tip|story)|any)\b.*\?"
    r"|you\s+can\s+(?:also\s+)?(?:follow|contact|reach|read\s+more|sign\s+up|subscribe)\b"
    r"|contact\s+(?:us|the\s+(?:author|reporter|writer|newsroom))\b|write\s+to\s+(?:us|the\s+author)\b"
    r"|this\s+(?:article|story|post|page|report|piece)\s+(?:was|has\s+been|is|first|originally)\s+(?:\w+\s+)?(?:appeared|published|updated|republished|corrected|produced|generated|translated|part\s+of)\b)",
    re.IGNORECASE,
)
_NAVIGATION = re.compile(
    r"\W*(?:advertisements?|sponsored(?:\s+(?:content|by.*))?|ad(?:vertise)?|promoted|newsletters?|menu|home|search|"
    r"print|e-?mail|share|save|tweet|comments?|facebook|twitter|x|whatsapp|telegram|linkedin|instagram|youtube|reddit|"
    r"line|kakao(?:talk)?|copy(?:\s+link|\s+url)?|link\s+copied|font\s+size|text\s+size|listen|watch|live|gallery|video|photos?|audio|"
    r"read\s+more|show\s+more|more|next|previous|close|open|loading|subscribe|follow|log\s?in|sign\s+(?:in|up)|"
    r"terms(?:\s+(?:of|and|&)\s+(?:use|service|conditions))?|privacy(?:\s+policy)?|contact(?:\s+us)?|about(?:\s+us)?|"
    r"all\s+rights\s+reserved|breaking(?:\s+news)?|exclusive|opinion|analysis|developing\s+story|key\s+points|summary|"
    r"\d+\s+(?:comments?|shares?|likes?|views?|min(?:ute)?s?(?:\s+read)?|votes?)|\d+[-\s]min(?:ute)?\s+read|"
    r"(?:reading|estimated)\s+time\b.{0,25}|image\s+\d+\s+of\s+\d+|page\s+\d+(?:\s+of\s+\d+)?|\d+\s*/\s*\d+|(?:end|ends|-?30-?|xxx))\W*",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\W*(?:tags?|topics?|keywords?|filed\s+under|categor(?:y|ies)|posted\s+in|section|share|sources?|via|contact|e-?mail|tel|phone)\s*:",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"\W*(?:copyright\b(?=.*(?:\d{4}|©|\(c\)|reserved))|©|\(c\)\s*\d{4}|copyright\s+©)|.*\ball\s+rights\s+reserved\W*$",
    re.IGNORECASE,
)
_AGENCIES = (
    r"(?:A\.?F\.?P\.?|A\.?P\.?|Associated\s+Press|Reuters|Getty(?:\s+Images)?|EPA(?:-EFE)?|EFE|Xinhua|Yonhap|Kyodo"
    r"|Bloomberg|TASS|Anadolu|PA(?:\s+(?:Media|Wire))?|UPI|ANSA|DPA|NurPhoto|Shutterstock|Alamy|iStock)"
)
_CREDIT = re.compile(
    r"\W*(?:(?:file\s+|stock\s+)?(?:photo(?:graph)?s?|images?|pictures?|video|illustration|graphics?|caption|credit)"
    r"(?:\s+(?:credit|source|courtesy|by|from))?\s*(?::|/)|(?:photo|image|picture|illustration|video)s?\s+(?:by|courtesy(?:\s+of)?|credit)\s+(?-i:[A-Z])"
    rf"|\(?(?-i:{_AGENCIES})(?:\s*[/,|]\s*[\w .,'/-]{{0,40}})?\W*$|file\s+photo\b)",
    re.IGNORECASE,
)
_BREADCRUMB = re.compile(r"(?:[\w&' ]{2,25}\s*[>›»|•·/]\s*){1,8}[\w&' ]{0,25}")
_EMAIL_OR_LINK = re.compile(r"\W*(?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w+)\W*")
_HASHTAGS = re.compile(r"(?:#\w+[\s,]*)+")
_BYLINE = re.compile(
    r"\W*(?:(?:by|written\s+by|story\s+by|words\s+by|from|text\s+by|author|reporter|translated\s+by|compiled\s+by|edited\s+by)\b:?\s+(?-i:[A-Z])"
    r"|\(?(?:additional\s+)?(?:reporting|editing|writing)\s+by\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?:[A-Z][\w.'’-]+\s+){1,4}(?:[|,/–—-]\s*)?(?:(?:senior|chief|special|foreign|diplomatic|political|defen[cs]e|staff"
    r"|news|business|world|associate|contributing|deputy|national|security|AP|Reuters)\s+){0,3}"
    r"(?:staff|writer|reporter|correspondent|editor|columnist|contributor|journalist|bureau\s+chief|intern)\b[\w ,|/.-]{0,40}",
    re.IGNORECASE,
)
# What may stand small in a byline; anything else makes it a sentence.
_BYLINE_WORDS = frozenset(
    "by and in with the for at of from de la van von der den bin al el di da du le y e staff writer reporter"
    " correspondent editor editors columnist contributor journalist bureau chief senior special foreign"
    " additional reporting editing writing compiled written story words text translated edited author"
    " agencies agency political diplomatic defense defence business news".split()
)


def classify(text: str, *, leading: bool = False) -> Kind:
    """Tell what a paragraph is; `leading` if no prose stands before it."""
    count = len(text.split()) if len(text) < 1000 else _NOTE_LENGTH + 1
    if count > _NOTE_LENGTH:
        return Kind.PROSE
    if not re.search(r"\w", text):
        return Kind.NAVIGATION
    kind = _furniture(text)
    if kind is not None:
        return kind
    return Kind.PROSE if _is_prose(text, count, leading) else Kind.HEADING


def _furniture(text: str) -> Kind | None:
    """Name the furniture whose words give it away."""
    if dates.is_date_line(text):
        return Kind.DATE
    if _RELATED.fullmatch(text):
        return Kind.RELATED
    if _COMMAND.match(text) or _COPYRIGHT.match(text) or _LABEL.match(text):
        return Kind.NAVIGATION
    if any(p.fullmatch(text) for p in (_NAVIGATION, _BREADCRUMB, _EMAIL_OR_LINK, _HASHTAGS)):
        return Kind.NAVIGATION
    if _CREDIT.match(text):
        return Kind.CREDIT
    return Kind.BYLINE if _is_byline(text) else None


def _is_byline(text: str) -> bool:
    if not (_BYLINE.match(text) or _ROLE.fullmatch(text)):
        return False
    small = {word for word in sentences.words(text) if word[0].islower() and "@" not in word}
    return small <= _BYLINE_WORDS


def _is_prose(text: str, count: int, leading: bool) -> bool:
    """Whether a text of no telling words is prose rather than a heading."""
    titled = sentences.in_title_case(text)
    if sentences.ends_sentence(text):
        bare = text.rstrip()
        if (
            titled
            and count > 3
            and (bare.endswith(("?", "!")) or sentences.ends_in_abbreviation(bare))
        ):
            return False
        return not (leading and count < _SUBHEADING_LENGTH and sentences.ends_in_abbreviation(bare))
    if text.endswith((":", ";", ",")):
        return count > 3 and not titled
    if leading:
        return count > _HEADING_LENGTH
    if titled:
        return False
    return (
        count > _SUBHEADING_LENGTH
        or (count >= _CLAUSE_LENGTH and sentences.has_finite_verb(text))
        or (count >= _QUOTE_LENGTH and sentences.quotes_sentence(text))
    )
