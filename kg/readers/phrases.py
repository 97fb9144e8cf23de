"""The phrases with which news pages address their readers, as patterns over a paragraph.

`FULL` patterns must match a whole paragraph, `OPENING` patterns its beginning.  They are
phrases of the trade (navigation, sharing, credits), not of any one site.
"""

import re

_FLAGS = re.IGNORECASE | re.VERBOSE

# A heading after which links to other stories follow.
RELATED = re.compile(
    r"""\W* (?:
      related (?: \s+ (?: articles? | stor(?:y|ies) | news | topics? | content | coverage
        | posts? | links? | reading | videos? ) )?
    | more \s+ (?: on \s+ this (?: \s+ \w+ )? | stories | news | from \b .* | like \s+ this )
    | see \s+ also | read \s+ (?: also | next ) | also \s+ read | up \s+ next
    | most \s+ (?: read | popular | viewed | shared | recent ) | don['’]?t \s+ miss
    | (?: trending | popular ) (?: \s+ \w+ )? | recommended (?: \s+ .* )?
    | top \s+ stories | in \s+ this \s+ (?: story | article )
    | latest (?: \s+ (?: news | stories | headlines ) )?
    | editor['’]?s['’]? \s+ (?: picks? | choice ) | what \s+ to \s+ read \s+ next
    | you \s+ (?: may | might ) \s+ (?: also \s+ )? (?: like | be \s+ interested \s+ in )
    | sister \s+ links? | sources? | references | external \s+ links | further \s+ reading
    | footnotes
    ) \W*""",
    _FLAGS,
)

# What a page bids its reader do.
COMMAND = re.compile(
    r"""\W* (?:
      (?: skip | go | jump | return | back ) \s+ to \s+ (?: \w+ \s+ )?
        (?: contents? | main | navigation | top | home\w* | menu | search | footer ) \b
    | share \s+ (?: this | on | via | now | article | story | options ) \b
    | (?: click | tap ) \s+ (?: here | on | to | the | this ) \b
    | sign \s+ (?: up | in ) \s+ (?: for | to | here | now | with | today ) \b
    | subscribe \s* (?: $ | (?: to | for | now | today | here ) \b )
    | follow \s+ (?: us | him | her | me ) \b | join \s+ (?: us | our ) \b
    | log \s+ in \s* (?: $ | to \b ) | register \s+ (?: now | here | for \s+ free )
    | read \s+ (?: more | also | the \s+ full | full | in \s+ app | next | our ) \b
    | (?: watch | listen | see \s+ also | look | related | also \s+ read | explore \s+ more
        | read ) \s* :
    | (?: listen | watch ) \s+
        (?: to \s+ (?: this | the \s+ (?: article | story ) ) | live | now | more ) \b
    | (?: continue | keep ) \s+ reading \b | (?: story | article ) \s+ continues \b
    | scroll \s+ (?: down | to ) \b
    | download \s+ (?: the | our ) \s+ (?: \w+ \s+ ){0,3} app \b
    | get \s+ (?: the \s+ latest | our | unlimited | breaking | started ) \b
    | support \s+ (?: our | us | independent ) \b
    | donate \s* (?: $ | (?: now | today | here | to ) \b )
    | leave \s+ a \s+ (?: comment | reply ) \b
    | (?: view | show | hide | add | post | load | join \s+ the ) \s+ (?: \w+ \s+ )?
        (?: comments? | conversation | all | more ) \b
    | (?: accept | reject | manage ) \s+ (?: all | cookies? | preferences ) \b
    | we (?: \s+ and \s+ our \s+ partners )? \s+ use \s+ cookies \b
    | (?: this | our ) \s+ (?: web )? site \s+ uses \s+ cookies \b
    | by \s+ (?: continuing | using | clicking | signing | subscribing | entering ) \b .* \b
        (?: you | agree | cookies ) \b
    | (?: enter \s+ )? your \s+ e-?mail \s+ address \b | enter \s+ your \s+ e-?mail \b
    | copy \s+ link \b
    | (?: send | e-?mail | print | save | bookmark ) \s+
        (?: this | article | story | us | tips ) \b
    | have \s+ (?: an? \s+ (?: opinion | tip | story | question ) | you \s+ (?: got | seen ) )
        \b .* \?
    | do \s+ you \s+ have \s+ (?: a \s+ (?: tip | story ) | any ) \b .* \?
    | you \s+ can \s+ (?: also \s+ )?
        (?: (?: follow | contact | reach ) \s+ us | read \s+ more | sign \s+ up | subscribe ) \b
    | contact \s+ (?: us | the \s+ (?: author | reporter | writer | newsroom ) ) \b
    | write \s+ to \s+ (?: us | the \s+ author ) \b
    | this \s+ (?: article | story | post | page | piece ) \s+
        (?: was | has \s+ been | is | first | originally ) \s+ (?: \w+ \s+ )?
        (?: appeared | published | updated | republished | corrected | produced | generated
        | translated | part \s+ of ) \b
    )""",
    _FLAGS,
)

# The words on buttons and above boxes.
BUTTON = re.compile(
    r"""\W* (?:
      advertisements? | sponsored (?: \s+ (?: content | by .* ) )? | ad (?: vertise )? | promoted
    | newsletters? | menu | home | search | print | e-?mail | share | save | tweet | comments?
    | facebook | twitter | x | whatsapp | telegram | linkedin | instagram | youtube | reddit
    | line | kakao (?: talk )? | copy (?: \s+ (?: link | url ) )? | link \s+ copied
    | (?: font | text ) \s+ size | listen | watch | live | gallery | video | photos? | audio
    | (?: read | show ) \s+ more | more | next | previous | close | open | loading | subscribe
    | follow | log \s? in | sign \s+ (?: in | up )
    | terms (?: \s+ (?: of | and | & ) \s+ (?: use | service | conditions ) )?
    | privacy (?: \s+ policy )? | (?: contact | about ) (?: \s+ us )?
    | breaking (?: \s+ news )? | exclusive | opinion | analysis | developing \s+ story
    | key \s+ points | summary
    | \d+ \s+ (?: comments? | shares? | likes? | views? | votes? )
    | \d+ [-\s] min (?: ute )? s? (?: \s+ read )?
    | (?: reading | estimated ) \s+ time \b .{0,25}
    | image \s+ \d+ \s+ of \s+ \d+ | page \s+ \d+ (?: \s+ of \s+ \d+ )? | \d+ \s* / \s* \d+
    | ends? | -?30- | xxx
    ) \W*""",
    _FLAGS,
)

LABEL = re.compile(
    r"""\W* (?: tags? | topics? | keywords? | filed \s+ under | categor(?:y|ies) | posted \s+ in
      | section | share | sources? | via | contact | e-?mail | tel | phone ) \s* :""",
    _FLAGS,
)

COPYRIGHT = re.compile(
    r"""\W* (?: copyright \b (?= .* (?: \d{4} | © | \(c\) | reserved ) ) | \(c\) \s* \d{4} )
      | \W* © | .* \b all \s+ rights \s+ reserved \W* $""",
    _FLAGS,
)

_AGENCY = r"""(?: A\.?F\.?P\.? | A\.?P\.? | Associated\s+Press | Reuters | Getty (?: \s+ Images )?
  | EPA (?: -EFE )? | EFE | Xinhua | Yonhap | Kyodo | Bloomberg | TASS | Anadolu
  | PA \s+ (?: Media | Wire ) | UPI | ANSA | DPA | NurPhoto | Shutterstock | Alamy | iStock )"""
_PICTURE = r"(?: photo (?: graph )? | image | picture | video | illustration | graphic )s?"

# Who took the picture.
CREDIT = re.compile(
    rf"""\W* (?:
      (?: (?: file | stock ) \s+ )? (?: {_PICTURE} | caption | credit )
        (?: \s+ (?: credit | source | courtesy | by | from ) )? \s* (?: : | / )
    | {_PICTURE} \s+ (?: by | courtesy (?: \s+ of )? | credit ) \s+ (?-i: [A-Z] )
        (?! .* \s (?: show | is | was | were | are ) )
    | \(? (?-i: {_AGENCY} (?: \s+ Photo )? ) (?: \s* [/,|] \s* [\w\ .,'/-]{{0,40}} )? \W* $
    | file \s+ photo \W* $
    )""",
    _FLAGS,
)
CREDIT_AT_END = re.compile(
    r"""\s* [(\[]? \b (?:
      (?: File \s+ )? (?: Photo (?: graph )? | Image | Picture | Credit | Illustration ) s?
        (?: \s+ (?: by | courtesy | credit ) )? : \s*
    | (?: AP | AFP | Reuters | REUTERS | EPA ) \s+ Photo/
    ) [^.!?]{0,60} [.)\]]* $""",
    re.VERBOSE,
)

# The beginning of a byline; what follows must be names and titles of the trade.
BYLINE = re.compile(
    r"""\W* (?:
      (?: by | (?: written | story | words | text | translated | compiled | edited ) \s+ by
        | from | author | reporter ) \b :? \s+ (?-i: [A-Z] )
    | \(? (?: additional \s+ )? (?: reporting | editing | writing ) \s+ by \s+ (?-i: [A-Z] )
    )""",
    _FLAGS,
)
ROLE = re.compile(
    r"""(?-i: [A-Z] [\w.'’-]+ ) (?: \s+ (?-i: [A-Z] [\w.'’-]+ ) ){0,3} \s* [|,/–—-]? \s*
      (?: (?: senior | chief | special | foreign | diplomatic | political | defen[cs]e | staff
        | news | business | world | associate | contributing | deputy | national | security
        | AP | Reuters ) \s+ ){0,3}
      (?: staff | writer | reporter | correspondent | editor | columnist | contributor
        | journalist | bureau\s+chief | intern ) \b [\w\ ,|/.-]{0,40}""",
    _FLAGS,
)
# What may stand in small letters in a byline; anything else makes it a sentence.
BYLINE_WORD = re.compile(
    r"""by | and | in | with | the | for | at | of | from | de | la | van | von | der | den | bin
      | al | el | di | da | du | le | y | e | staff | writer | reporter | correspondent | editors?
      | columnist | contributor | journalist | bureau | chief | senior | special | foreign
      | additional | reporting | editing | writing | compiled | written | story | words | text
      | translated | edited | author | agenc(?:y|ies) | political | diplomatic | defen[cs]e
      | business | news""",
    re.VERBOSE,
)

# A word of which publishers' names are made.
SITE_WORD = re.compile(
    r"""\b (?: news (?: paper | wire | room | week )? | times | post | herald | daily | press
      | journal | gazette | tribune | reuters | afp | ap | bbc | cnn | radio | tv | agency
      | guardian | telegraph | chronicle | observer | ilbo | broadcasting | wire | media | review
      | courier | examiner | inquirer | dispatch | monitor | economist | weekly | magazine
      | bulletin | network | online ) \b
    | \. (?: com | org | net | co\.\w\w ) \b""",
    _FLAGS,
)
# A word of which the names of sections are made; a line of nothing else names no publisher.
SECTION_WORD = re.compile(
    r"""world | latest | breaking | local | (?:inter)?national | politics | political | business
      | sports? | top | more | other | related | news | today | video | opinion | morning
      | home | asia | europe | africa | americas | middle | east | us | uk | regional | general
      | foreign | economy | tech (?: nology )? | science | health | culture | press | releases?
      | media | reviews? | the | and""",
    _FLAGS,
)

BREADCRUMB = re.compile(r"(?:[\w&' ]{2,25}\s*[>›»|•·/]\s*){1,8}[\w&' ]{0,25}")
ADDRESS = re.compile(r"\W*(?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w+)\W*")
HASHTAGS = re.compile(r"(?:#\w+[\s,]*)+")
