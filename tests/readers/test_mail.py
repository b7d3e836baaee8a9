"""Mails: head, day, what the sender wrote, what is quoted, attachments; many in a mbox."""

from __future__ import annotations

from email.message import EmailMessage
from itertools import pairwise

import pytest

from timeline import InputError, extract
from timeline.readers import from_bytes
from timeline.readers.content import Content
from timeline.readers.mail.messages import Message, read_mail, read_mbox

HEAD = "From: Ann Lee <ann@mill.example>\nDate: Mon, 3 May 2021 10:00:00 +0200\nSubject: Weir\n"
PLAIN = HEAD + "\nThe weir broke.\n"


def mail(text: str = "", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ann Lee <ann@mill.example>"
    message["Date"] = "Mon, 3 May 2021 10:00:00 +0200"
    message["Subject"] = headers.pop("subject", "Weir")
    if text:
        message.set_content(text)
    return message


def read(data: bytes | str | EmailMessage) -> Message:
    if isinstance(data, EmailMessage):
        data = data.as_bytes()
    (message,) = read_mail(data.encode() if isinstance(data, str) else data, "a.eml")
    return message


def blocks(message: Message) -> list[str]:
    """The blocks below the mail's own head, those that are no paragraph with their kind."""
    content = message.content
    found = [
        ("" if b.kind == "paragraph" else f"{b.kind} ") + content.text[b.start : b.end]
        for b in content.blocks
    ]
    assert all(a.end <= b.start for a, b in pairwise(content.blocks))
    return found[1:] if found and found[0].startswith("heading From: Ann Lee") else found


def days(content: Content) -> list[str]:
    return [str(day) for day, _ in content.days]


def written(body: str, subject: str = "Weir") -> list[str]:
    """The blocks of a plain mail with this body."""
    return blocks(read(HEAD.replace("Weir", subject) + "\n" + body))


def in_html(body: str, subject: str = "Weir") -> list[str]:
    head = HEAD.replace("Weir", subject) + "Content-Type: text/html; charset=utf-8\n\n"
    return blocks(read(f"{head}<html><body>{body}</body></html>"))


def test_a_mail_opens_with_its_head() -> None:
    content = read("To: Bob\nX-Mailer: x\n" + PLAIN).content
    head = (
        "From: Ann Lee <ann@mill.example>\nTo: Bob\nDate: Mon, 3 May 2021 10:00:00 +0200\n"
        "Subject: Weir"
    )
    assert content.text == f"{head}\n\nThe weir broke.\n"
    assert content.title == "Weir"
    assert [(b.kind, content.text[b.start : b.end]) for b in content.blocks] == [
        ("heading", head),
        ("paragraph", "The weir broke."),
    ]
    assert (content.name, [(str(day), basis) for day, basis in content.days]) == (
        "",
        [("2021-05-03", "mail")],
    )


DAYS = [
    ("Date: Mon, 3 May 2021 23:50:00 -0700", "2021-05-03"),
    ("Date: 3 May 21 10:00 GMT", "2021-05-03"),
    ("Date: Mon, 03 May 2021 10:00:00 +0200 (CEST)", "2021-05-03"),
    ("Date: 2021-05-03T10:00:00Z", "2021-05-03"),
    ("Date: Mon,\n 3 May 2021 10:00:00", "2021-05-03"),
    ("date: 3 May 2021 10:00", "2021-05-03"),
    ("Date: yesterday\nReceived: from a by b; Mon, 3 May 2021 10:00:00 +0000", "2021-05-03"),
    ("Date: 30 Feb 2021 10:00\nReceived: by b;\n\tMon, 3 May 2021 10:00:00 +0000", "2021-05-03"),
    ("Received: by b; 3 May 2021 10:00\nReceived: by c; 2 May 2021 10:00", "2021-05-03"),
    ("Date: Thu, 1 Jan 1970 00:00:00 +0000", None),
    ("Date: 99999999999999999999", None),
    ("Date:", None),
    ("Received: by b", None),
]


@pytest.mark.parametrize(("headers", "day"), DAYS)
def test_the_day_is_the_one_that_the_sender_saw(headers: str, day: str | None) -> None:
    content = read(f"From: Ann\n{headers}\n\nIt broke.\n").content
    assert [str(found) for found, _ in content.days] == ([day] if day else [])


TITLES = [
    ("=?utf-8?Q?Die_M=C3=BChle?=", "Die Mühle"),
    ("=?UTF-8?B?RGllIE3DvGhsZQ==?=", "Die Mühle"),
    ("=?iso-8859-1?q?caf=E9?= at =?utf-8*en?q?noon?=", "café at noon"),
    ("=?utf-8?Q?M=C3?= =?utf-8?Q?=BChle?=", "Mühle"),
    ("=?utf-8?Q?Die?=\n =?utf-8?Q?_M=C3=BChle?=", "Die Mühle"),
    ("The weir\n\tbroke", "The weir broke"),
    ("Die Mühle", "Die Mühle"),
    ("=?no-such?Q?weir?=", "weir"),
    ("=?utf-8?B?RGllIE3DvGhsZQ?=", "Die Mühle"),
    ("=?utf-8?B?!?=", ""),
    ("=?utf-8?X?x?=", "=?utf-8?X?x?="),
]


@pytest.mark.parametrize(("subject", "title"), TITLES)
def test_encoded_headers(subject: str, title: str) -> None:
    assert read(f"From: Ann\nSubject: {subject}\n\nIt broke.\n").content.title == title


def test_headers_in_an_old_encoding() -> None:
    assert (
        read("From: Ann\nSubject: Die Mühle\n\nx\n".encode("cp1252")).content.title == "Die Mühle"
    )


CHARSETS = [
    ("utf-8", "utf-8", "8bit"),
    ("us-ascii", "utf-8", "8bit"),
    ("iso-8859-1", "utf-8", "8bit"),
    ("iso-8859-1", "cp1252", "8bit"),
    ("utf-8", "cp1252", "8bit"),
    ("no-such-charset", "utf-8", "8bit"),
    ("no\0such", "cp1252", "8bit"),
    ("unicode_escape", "utf-8", "8bit"),
    ("utf-16-le", "utf-16-le", "base64"),
    ("gb2312", "gb18030", "8bit"),
]


@pytest.mark.parametrize(("claimed", "true", "transfer"), CHARSETS)
def test_charsets_right_and_wrong(claimed: str, true: str, transfer: str) -> None:
    message = EmailMessage()
    message.set_content("Die Mühle brach.".encode(true), "text", "x", cte=transfer)
    del message["Content-Type"]
    type_ = f'From: Ann\nContent-Type: text/plain; charset="{claimed}"\n'
    assert blocks(read(type_.encode() + message.as_bytes()))[1:] == ["Die Mühle brach."]


def test_a_charset_that_only_the_html_states() -> None:
    markup = "<meta charset=koi8-r><p>Мельница сгорела.</p>"
    head = HEAD + "Content-Type: text/html\n\n"
    assert blocks(read(head.encode() + markup.encode("koi8-r"))) == ["Мельница сгорела."]


def test_a_mail_in_html() -> None:
    assert in_html("<p>The weir<br>broke.</p><ul><li>It rained.</li></ul>") == [
        "The weir broke.",
        "It rained.",
    ]


def test_of_alternatives_the_plain_one_is_read() -> None:
    message = mail("The weir broke.")
    message.add_alternative("<p>The weir <b>broke</b>.</p>", subtype="html")
    assert blocks(read(message)) == ["The weir broke."]


STUBS = [
    " \n",
    "See the HTML part.",
    "This message needs an HTML viewer.",
    "Your program cannot show HTML.\n\nRead it at https://mill.example/the/weir/broke/at/noon",
]


@pytest.mark.parametrize("stub", STUBS)
@pytest.mark.parametrize("times", [1, 50])
def test_an_alternative_that_only_points_to_the_other_is_not_read(stub: str, times: int) -> None:
    message = mail(stub)
    told = "The weir broke at noon."
    message.add_alternative(f"<style>p {{}}</style>{f'<p>{told}</p>' * times}", subtype="html")
    assert blocks(read(message)) == [told] * times


WHOLE = [
    ("The weir broke.", "<p>The <b>weir</b> broke.</p><p>Ann Lee, Mill Lane 3</p>"),
    ("The mill &c. broke. [https://mill.example/a]", "<p>The mill &amp;c. broke.</p>"),
    ("The weir broke.", "<img src='cid:a'>"),
    ("The weir broke.", ""),
]


@pytest.mark.parametrize(("text", "markup"), WHOLE)
def test_an_alternative_that_says_what_the_other_does_is_read(text: str, markup: str) -> None:
    message = mail(text)
    message.add_alternative(markup, subtype="html")
    assert blocks(read(message)) == [text]


def test_pictures_that_html_shows_are_no_attachments() -> None:
    message = mail()
    message.set_content("<p>The weir broke.</p><img src='cid:a'>", subtype="html")
    message.add_related(b"\x89PNG", "image", "png", cid="<a>")
    message.add_attachment(b"%PDF-1.7", "application", "pdf", filename="plan.pdf")
    found = read(message)
    assert blocks(found) == ["The weir broke."]
    assert found.attachments == (("plan.pdf", b"%PDF-1.7"),)


def test_invitations_for_programs_and_seals_are_passed_over() -> None:
    message = mail("Come at ten.")
    message.add_alternative("BEGIN:VCALENDAR\nEND:VCALENDAR\n", subtype="calendar")
    message.make_mixed()
    message.add_attachment(b"x", "application", "pkcs7-signature", filename="smime.p7s")
    message.add_attachment(b"x", "application", "pgp-signature", filename="signature.asc")
    message.add_attachment("BEGIN:VCALENDAR\n", subtype="calendar", filename="invite.ics")
    found = read(message)
    assert blocks(found) == ["Come at ten."]
    assert [name for name, _ in found.attachments] == ["invite.ics"]


def test_attachments_come_as_they_were() -> None:
    message = mail("See below.")
    message.add_attachment("It broke at dawn.\n", filename="log.txt")
    message.add_attachment(bytes(range(256)), "application", "pdf", filename="../Mühle.pdf")
    message.add_attachment(b"a", "application", "octet-stream", filename="Mühle.pdf")
    message.add_attachment(b"b", "application", "octet-stream")
    found = read(message)
    assert blocks(found) == ["See below."]
    assert found.attachments == (
        ("log.txt", b"It broke at dawn.\n"),
        ("Mühle.pdf", bytes(range(256))),
        ("Mühle (2).pdf", b"a"),
        ("application.octet-stream", b"b"),
    )


def test_an_attachment_in_an_alternative_that_is_not_read() -> None:
    inner = EmailMessage()
    inner.set_content("<p>It broke.</p>", subtype="html")
    inner.add_attachment(b"%PDF", "application", "pdf", filename="a.pdf")
    message = mail("It broke.")
    message.make_alternative()
    message.attach(inner)
    found = read(message)
    assert blocks(found) == ["It broke."]
    assert found.attachments == (("a.pdf", b"%PDF"),)


def test_texts_around_an_attachment_are_both_read() -> None:
    message = mail("It rained.")
    message.add_attachment(b"x", "image", "jpeg", filename="a.jpg")
    message.attach(part := EmailMessage())
    part.set_content("The weir broke.")
    assert blocks(read(message)) == ["It rained.", "The weir broke."]


def test_a_mail_in_a_mail_is_an_attachment() -> None:
    inner = mail("The mill burned.", subject="Mill / fire")
    inner.add_attachment(b"%PDF", "application", "pdf", filename="a.pdf")
    message = mail("See below.")
    message.add_attachment(inner)
    found = read(message)
    assert blocks(found) == ["See below."]
    ((name, data),) = found.attachments
    assert name == "Mill - fire.eml"
    (within,) = read_mail(data, name)
    assert blocks(within) == ["The mill burned."]
    assert within.attachments == (("a.pdf", b"%PDF"),)


def test_many_attachments() -> None:
    part = "--x\nContent-Type: application/pdf; name=a.pdf\n\n%PDF\n"
    head = HEAD + "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nSee below.\n"
    found = read(head + part * 10_000 + "--x--\n")
    assert blocks(found) == ["See below."]
    assert len(found.attachments) == 10_000
    assert found.attachments[-1] == ("a (10000).pdf", b"%PDF")


def test_flowed_lines_are_joined() -> None:
    head = HEAD + "Content-Type: text/plain; format=flowed\n\n"
    body = (
        "The weir \nbroke on \n3 May.\n\n From the mill \nnothing.\n> Did \n> it?\nYes \n-- \nAnn\n"
    )
    found = read(head + body)
    assert blocks(found) == ["The weir broke on 3 May.", "From the mill nothing.", "Yes"]
    assert "> Did it?" in found.content.text
    spaceless = read(head.replace("flowed", "flowed; delsp=yes") + "Die Müh \nle brach.\n")
    assert blocks(spaceless) == ["Die Mühle brach."]


OUTLOOK = (
    "From: Bob Ray <bob@mill.example>\nSent: Sunday, 2 May 2021 09:00\nTo: Ann Lee\n"
    "Subject: Weir\n\nWill it hold?\n"
)
OWN = "It broke today.\n\n"
QUOTES = [
    "> Will it hold?\n> Bob\n",
    "On Sun, 2 May 2021 at 09:00, Bob Ray <bob@mill.example> wrote:\n> Will it hold?\n",
    "On Sun, 2 May 2021 at 09:00, Bob Ray\n<bob@mill.example> wrote:\n\n> Will it hold?\n",
    "On 2 May 2021, at 09:00, Bob Ray wrote:\n\nWill it hold?\n\nBob\n",
    "On 2 May 2021 Bob Ray wrote:\n> Will it hold?\n",
    "Bob Ray <bob@mill.example> wrote:\n> Will it hold?\n",
    "2021-05-02 09:00 GMT+02:00 Bob Ray <bob@mill.example>:\n\n> Will it hold?\n",
    "Il giorno dom 2 mag 2021 alle ore 09:00 Bob <bob@mill.example> ha\nscritto:\n> Terrà?\n",
    "Op zo 2 mei 2021 om 09:00 schreef Bob Ray <bob@mill.example>:\n\n> Houdt hij?\n",
    "Em dom., 2 de mai. de 2021 às 09:00, Bob <bob@mill.example> escreveu:\n\n> Aguenta?\n",
    "Am So., 2. Mai 2021 um 09:00 Uhr schrieb Bob Ray <bob@mill.example>:\n> Hält es?\n",
    "Am 02.05.21 um 09:00 schrieb Bob Ray:\n> Hält es?\n",
    "Le dim. 2 mai 2021 à 09:00, Bob Ray <bob@mill.example> a écrit :\n\n> Tient-il ?\n",
    "El dom, 2 may 2021 a las 9:00, Bob Ray (<bob@mill.example>) escribió:\n> ¿Aguanta?\n",
    "-----Original Message-----\n" + OUTLOOK,
    "-----Ursprüngliche Nachricht-----\nVon: Bob\nGesendet: Sonntag\nAn: Ann\n\nHält es?\n",
    "________________________________\n" + OUTLOOK,
    "________________________________\n\n" + OUTLOOK,
    OUTLOOK,
    "*From:* Bob Ray\n*Sent:* Sunday\n*To:* Ann; Cy;\n  Dee\n*Subject:* Weir\n\nWill it hold?\n",
    "De : Bob Ray\nEnvoyé : dimanche 2 mai 2021\nÀ : Ann Lee\nObjet : Digue\n\nTient-elle ?\n",
    "-- \nAnn Lee\nMill Lane 3\n\nFounded in 1887.\n",
    "--\nAnn Lee\nMill Lane 3\n",
    "-- \nAnn Lee\n\nOn 2 May 2021 Bob Ray wrote:\n> Will it hold?\n",
    "_______________________________________________\nMill mailing list\nmill@mill.example\n",
    "Sent from my phone\n",
    "This e-mail is confidential and intended only for the addressee. If you received it in error,"
    "\nplease delete it.\n",
    "CONFIDENTIALITY NOTICE\nThis message is privileged. If you are not the intended recipient …\n",
    "Diese E-Mail enthält vertrauliche Angaben. Sind Sie nicht der Adressat, löschen Sie sie.\n",
    "Ce courriel est confidentiel. Si vous n’en êtes pas le destinataire, détruisez-le.\n",
    "Este correo es confidencial. Si lo recibió por error, avise.\n",
    "This email has been checked for viruses.\nhttps://mill.example/\n",
    "-----BEGIN PGP SIGNATURE-----\n\niQEzBA\n=x1y2\n-----END PGP SIGNATURE-----\n",
]

SIGNED = [
    "Regards,\nAnn Lee\nHead of the mill | Lee & Co, est. 4 May 1988\n",
    "Regards,\nAnn Lee\nConfidentiality notice: this message was sent on 1 January 2000.\n",
    "Kind regards,\n\nAnn Lee\n\nLee & Co Ltd.\nMill Lane 3\n+47 22 33 44 55\n",
    "With best wishes, Ann\n",
    "Mit freundlichen Grüßen\n\nAnn Lee\nMühle Kalo, gegründet 1887\n",
    "Bien cordialement,\nAnn Lee\n",
    "Thanks,\nAnn\n\nDisclaimer: it was sent on 1 January 2000 in confidence.\n",
    "Regards,\nAnn\n\n" + OUTLOOK,
    "Regards,\nAnn\n\nOn Sun, 2 May 2021 at 09:00, Bob wrote:\n> Will it hold?\n",
    "You receive this because you subscribed on 3 May 2018. Unsubscribe\n",
    "You are receiving this e-mail as you signed up on 3 May 2018.\n\nUnsubscribe\n",
    "To unsubscribe, visit https://mill.example/3-may-2018\n",
    "Sie erhalten diese E-Mail, weil Sie sich am 3. Mai 2018 angemeldet haben.\n",
]


@pytest.mark.parametrize("quote", [*QUOTES, *SIGNED])
def test_quotes_and_signatures_lie_in_no_block_but_in_the_text(quote: str) -> None:
    found = read(HEAD + "\n" + OWN + quote)
    assert blocks(found) == ["It broke today."]
    assert found.content.text.endswith(OWN + quote)


KEPT = [
    ("Regards,\nAnn\n\nPS: The mill burned on 2 May.\n", ["PS: The mill burned on 2 May."]),
    ("Regards,\nAnn\nThe mill burned on 2 May.\n", ["The mill burned on 2 May."]),
    (
        "Best wishes,\nAnn\n\n2 May: the mill burned\n3 May: the weir broke\n",
        ["line 2 May: the mill burned", "line 3 May: the weir broke"],
    ),
    (
        "Thanks, Bob, for the plan of 2 May\n\nIt broke.\n",
        ["Thanks, Bob, for the plan of 2 May", "It broke."],
    ),
    ("Cheers, the weir broke on 2 May.\n", ["Cheers, the weir broke on 2 May."]),
    ("Cheers went up on 2 May.\n", ["Cheers went up on 2 May."]),
    ("Sincerely held beliefs were told.\n", ["Sincerely held beliefs were told."]),
    ("Regards to all who came.\n", ["Regards to all who came."]),
    ("Thanks for the plan of 2 May.\n", ["Thanks for the plan of 2 May."]),
    ("We asked him to unsubscribe on 2 May.\n", ["We asked him to unsubscribe on 2 May."]),
    ("The disclaimer was signed on 2 May.\n", ["The disclaimer was signed on 2 May."]),
    ("> Will it hold?\n\nNo.\n", ["No."]),
    ("On 2 May 2021 Bob Ray wrote:\n> Will it hold?\n\nIt broke.\n-- \nAnn\n", ["It broke."]),
    ("> Will it?\nNo.\n> When?\nIn May.\n", ["No.", "In May."]),
    ("-----Original Message-----\n> From: Bob\n> Will it?\n\nNo.\n", ["No."]),
    (
        "On 3 May 1887 the mayor wrote:\n\nIt burned.\n",
        ["On 3 May 1887 the mayor wrote:", "It burned."],
    ),
    (
        "On 3 May 2021 it broke.\n\nI wrote:\n\nIt broke.\n",
        ["On 3 May 2021 it broke.", "I wrote:", "It broke."],
    ),
    (
        "From: the mill\nTo: the weir\n\nIt is a mile.\n",
        ["heading From: the mill", "heading To: the weir", "It is a mile."],
    ),
    ("It broke.\n\n--\n\n" + "Rain.\n\n" * 9, ["It broke.", "--", *["Rain."] * 9]),
    (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nIt broke.\n"
        "-----BEGIN PGP SIGNATURE-----\n\niQEzBA\n-----END PGP SIGNATURE-----\n",
        ["It broke."],
    ),
    (
        "This message is confidential, for Bob only.\n\nThe mayor’s e-mail was privileged.\n",
        ["This message is confidential, for Bob only.", "The mayor’s e-mail was privileged."],
    ),
    (">From the mill it came.\n", ["From the mill it came."]),
    ("One.\n\n____________________\n\nTwo.\n", ["One.", "____________________", "Two."]),
]


@pytest.mark.parametrize(("body", "expected"), KEPT)
def test_what_the_sender_wrote_is_kept(body: str, expected: list[str]) -> None:
    assert written(body) == expected


FORWARDED = "From: Bob <bob@mill.example>\nDate: Sun, 2 May 2021 at 09:00\nSubject: Weir\nTo: Ann\n"
FORWARDS = [
    ("---------- Forwarded message ---------\n" + FORWARDED + "\nIt broke.\n", "Fwd: Weir"),
    ("---------- Forwarded message ---------\n" + FORWARDED + "\nIt broke.\n", "Weir"),
    ("-------- Forwarded Message --------\n" + FORWARDED + "\n\nIt broke.\n-- \nBob\n", "Weir"),
    ("Begin forwarded message:\n\n" + FORWARDED + "\nIt broke.\n", "Fwd: Weir"),
    (
        "Begin forwarded message:\n\n> "
        + FORWARDED.strip().replace("\n", "\n> ")
        + "\n>\n> It broke.\n>\n>> Will it hold?\n",
        "Fwd: Weir",
    ),
    ("-----Original Message-----\n" + FORWARDED + "\nIt broke.\n\n" + OUTLOOK, "FW: Weir"),
]


@pytest.mark.parametrize(("forward", "subject"), FORWARDS)
@pytest.mark.parametrize("above", ["", "See below.\n\n", "See below.\n\n-- \nAnn\n\n"])
def test_a_mail_that_is_sent_on_is_kept(above: str, forward: str, subject: str) -> None:
    found = read(HEAD.replace("Weir", subject) + "\n" + above + forward)
    assert blocks(found) == (["See below."] if above else [])
    (content,) = found.forwarded
    assert blocks(Message(content)) == ["heading " + FORWARDED.strip(), "It broke."]
    assert (content.name, content.title) == ("forwarded 1", "Weir")
    assert days(content) == ["2021-05-02"]


def test_an_original_under_nothing_is_sent_on() -> None:
    (content,) = read(HEAD + "\n-----Original Message-----\n" + OUTLOOK).forwarded
    assert blocks(Message(content))[-1] == "Will it hold?"


def test_a_mail_sends_on_several() -> None:
    mark = "---------- Forwarded message ---------\n"
    later = FORWARDED.replace("2 May", "1 May").replace("Weir", "Mill")
    found = read(f"{HEAD}\n{mark}{FORWARDED}\nIt broke.\n\n{mark}{later}\nIt burned.\n")
    assert [(each.name, each.title, *days(each)) for each in found.forwarded] == [
        ("forwarded 1", "Weir", "2021-05-02"),
        ("forwarded 2", "Mill", "2021-05-01"),
    ]
    assert [blocks(Message(each))[-1] for each in found.forwarded] == ["It broke.", "It burned."]


SENT = [
    ("Sent: Sunday, May 2, 2021 9:00 AM", "2021-05-02"),
    ("*Sent:* Sunday, 2 May 2021 09:00", "2021-05-02"),
    ("Gesendet: Sonntag, 2. Mai 2021 09:00", "2021-05-02"),
    ("Datum: 02.05.2021 09:00", "2021-05-02"),
    ("Envoyé : dimanche 2 mai 2021 09:00", "2021-05-02"),
    ("Enviado el: domingo, 2 de mayo de 2021 9:00", "2021-05-02"),
    ("Inviato: domenica 2 maggio 2021 09:00", "2021-05-02"),
    ("Verzonden: zondag 2 mei 2021 09:00", "2021-05-02"),
    ("Enviada em: domingo, 2 de maio de 2021 09:00", "2021-05-02"),
    ("Date: dom, 2 may 2021 a las 9:00", "2021-05-02"),
    ("Date: dom 2 mag 2021 alle ore 09:00", "2021-05-02"),
    ("Date: zo 2 mei 2021 om 09:00", "2021-05-02"),
    ("Date: 04/02/2021 9:00 AM", "2021-04-02"),
    ("Date: 05/03/2021 9:00 AM", "2021-05-03"),
    ("Date: 06/03/2021 9:00 AM", "2021-03-06"),
    ("Date: 28/04/2021 9:00", "2021-04-28"),
    ("Date: Tue, 4 May 2021 01:00 +1200", "2021-05-04"),
    ("Date: Sunday", None),
    ("Date: May 2021", None),
]


@pytest.mark.parametrize(("line", "day"), SENT)
def test_the_day_of_a_mail_that_is_sent_on(line: str, day: str | None) -> None:
    head = f"From: Bob\n{line}\nTo: Ann\nSubject: Weir\n"
    found = read(f"{HEAD}\n---------- Forwarded message ---------\n{head}\nIt broke.\n")
    (content,) = found.forwarded
    assert days(content) == ([day] if day else [])


NOTES = [
    "Bob Ray\n05/02/2021 09:00 AM\nTo: Ann Lee/HQ/KALO@KALO\ncc: \nSubject: Weir",
    '"Bob Ray" <bob@mill.example> on 05/02/2021 09:00:55 AM\nTo: Ann\ncc: Cy\nSubject: Weir',
    "From: Bob Ray on 05/02/2021 09:00 AM\nTo: Ann\ncc: Cy\nSubject: Weir",
]


@pytest.mark.parametrize("head", NOTES)
@pytest.mark.parametrize("rest", [" AM -------------------", "\nAM ----------------------"])
def test_what_lotus_notes_sends_on(head: str, rest: str) -> None:
    mark = f"---------------------- Forwarded by Ann Lee/HQ/KALO on 05/03/2021 10:00{rest}"
    found = read(f"{HEAD}\nSee below.\n{mark}\n\n\n{head}\n\nIt broke.\n")
    assert blocks(found) == ["See below."]
    (content,) = found.forwarded
    assert (content.title, days(content)) == ("Weir", ["2021-05-02"])
    assert blocks(Message(content)) == [f"heading {head}", "It broke."]
    assert written(f"No.\n\n{head}\n\nWill it?\n") == ["No."]


def test_a_head_in_a_table_of_a_mail_that_is_sent_on() -> None:
    rows = "".join(
        f"<tr><th>{label}: </th><td>{value}</td></tr>"
        for label, value in (
            ("Subject", "Weir"),
            ("Date", "Sun, 2 May 2021 09:00:00 +0200"),
            ("From", "Bob"),
        )
    )
    mark = f"<div>-------- Forwarded Message --------<table>{rows}</table><p>It broke.</p></div>"
    (content,) = read(f"{HEAD}Content-Type: text/html\n\n<p>See.</p>{mark}").forwarded
    assert (content.title, days(content)) == ("Weir", ["2021-05-02"])


def test_a_mail_that_is_sent_on_speaks_from_its_own_day() -> None:
    mark = "See below.\n\n---------- Forwarded message ---------\n"
    undated = FORWARDED.replace("Sun, 2 May 2021 at 09:00", "Sunday")
    for head, day in ((FORWARDED, "2021-05-02"), (undated, "2021-05-03")):
        data = f"{HEAD}\n{mark}{head}\nIt broke yesterday.\n".encode()
        own, sent_on = from_bytes(data, "a.eml").documents
        assert (own.id, str(own.date)) == ("a.eml", "2021-05-03")
        assert (sent_on.id, str(sent_on.date)) == ("a.eml/forwarded 1", day)


HTML = [
    "<div class='gmail_quote'>Will it hold?</div>",
    "<br><div class='gmail_quote gmail_quote_container'><div dir='ltr' class='gmail_attr'>"
    "On Sun, 2 May 2021 at 09:00, Bob &lt;bob@mill.example&gt; wrote:<br></div>"
    "<blockquote class='gmail_quote'><div>Will it<br>hold?</div><blockquote>Or not?"
    "</blockquote></blockquote></div>",
    "<div>On 2 May 2021, at 09:00, Bob Ray wrote:</div><blockquote type='cite'>"
    "<style>p {color: red}</style><p>Will it hold?</p></blockquote>",
    "<div class='moz-cite-prefix'>Bob schrieb:</div><blockquote type=cite>Will it?</blockquote>",
    "<hr><div id='divRplyFwdMsg'><b>From:</b> Bob<br><b>Sent:</b> Sunday<br><b>To:</b> Ann<br>"
    "<b>Subject:</b> Weir</div><div>Will it hold?</div>",
    "<p><b>From:</b> Bob <b>Sent:</b> Sunday <b>To:</b> Ann <b>Subject:</b> Weir</p><p>Will it?",
    "<div class='gmail_signature'>Ann Lee, since 1887</div>",
    "<div>-- <br>Ann Lee, since 1887</div>",
    "<pre class='moz-signature'>-- \nAnn Lee</pre>",
    "<!-- <blockquote type=cite> --><div class=yahoo_quoted>Will it hold?",
]


@pytest.mark.parametrize("quote", HTML)
def test_quotes_and_signatures_in_html(quote: str) -> None:
    assert in_html(f"<div>It broke today.</div>{quote}") == ["It broke today."]


def test_an_answer_below_a_quote_in_html() -> None:
    gmail, plain = (HTML[1], HTML[2])
    assert in_html(gmail.removesuffix("</div>") + "<div>It broke.</div></div>") == ["It broke."]
    assert in_html(plain + "<p>It broke.</p>") == ["It broke."]


HTML_HEAD = "From: Bob<br>Date: Sun, 2 May 2021 at 09:00<br>Subject: Weir<br>To: Ann<br>"
HTML_FORWARDS = [
    "<div class='gmail_quote'><div class='gmail_attr'>---------- Forwarded message ---------<br>"
    f"{HTML_HEAD}</div><br><br><p>It broke.</p></div>",
    f"<div>Begin forwarded message:</div><blockquote type='cite'><div>{HTML_HEAD}</div><br>"
    "<div>It broke.</div><blockquote type='cite'>Will it?</blockquote></blockquote>",
    f"<blockquote type='cite'><div>Begin forwarded message:</div><br><div>{HTML_HEAD}</div>"
    "<p>It broke.</p></blockquote>",
]


@pytest.mark.parametrize("forward", HTML_FORWARDS)
def test_a_mail_that_is_sent_on_in_html(forward: str) -> None:
    head = HEAD.replace("Weir", "Fwd: Weir") + "Content-Type: text/html; charset=utf-8\n\n"
    found = read(f"{head}<html><body><p>See below.</p>{forward}</body></html>")
    assert blocks(found) == ["See below."]
    (content,) = found.forwarded
    told = blocks(Message(content))
    assert told[-1] == "It broke."
    assert [block.split()[1] for block in told[:-1]] == ["From:", "Date:", "Subject:", "To:"]
    assert (content.title, days(content)) == ("Weir", ["2021-05-02"])


FROM = "From ann@mill.example Mon May  3 10:00:00 2021\n"
MBOX = (
    f"{FROM}{PLAIN}\n"
    f"{FROM}{HEAD}\nIt rained.\n>From the mill came help.\n>>From one.\nFrom then on it held.\n\n"
    "From all of us, thanks.\n\n"
    f"{FROM}{HEAD}\nThe end.\n"
)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("before", ["", "\n\n"])
def test_a_mbox(ends: str, before: str) -> None:
    data = (before + MBOX).replace("\n", ends).encode()
    found = list(read_mbox(data, "a.mbox"))
    assert [message.content.name for message in found] == ["1", "2", "3"]
    assert [blocks(message)[0] for message in found] == [
        "The weir broke.",
        "It rained.",
        "The end.",
    ]
    assert "\nFrom the mill came help.\n>From one.\nFrom then" in found[1].content.text
    assert "From all of us, thanks." in found[1].content.text


CAME = [
    ("Date:", "2021-05-04"),
    ("Date: soon\nReceived: by b; Wed, 5 May 2021 10:00:00 +0000", "2021-05-04"),
    ("Date: Mon, 3 May 2021 10:00:00 +0200", "2021-05-03"),
]


@pytest.mark.parametrize(("header", "day"), CAME)
def test_a_mail_of_a_mbox_without_a_day_is_of_the_one_on_which_it_came(
    header: str, day: str
) -> None:
    data = f"From ann@mill.example Tue May  4 10:00:00 2021\nFrom: Ann\n{header}\n\nIt broke.\n"
    (found,) = read_mbox(data.encode(), "a.mbox")
    assert days(found.content) == [day]


def test_the_day_on_which_a_mail_arrived_is_taken_where_the_mbox_does_not_say_it() -> None:
    data = b"From ann@mill.example\nFrom: Ann\nReceived: by b; 5 May 2021 10:00\n\nIt broke.\n"
    (found,) = read_mbox(data, "a.mbox")
    assert days(found.content) == ["2021-05-05"]


REFUSED = ["", "\n\n", "It rained.\n", "\0\1\2"]


@pytest.mark.parametrize("data", REFUSED)
def test_what_is_no_mail(data: str) -> None:
    with pytest.raises(InputError, match=r"^a\.eml: is no mail: "):
        read(data)
    with pytest.raises(InputError, match=r"^a\.mbox: is no mbox: "):
        list(read_mbox(data.encode(), "a.mbox"))


@pytest.mark.parametrize("kind", ["multipart/mixed", "multipart/alternative", "message/rfc822"])
def test_parts_that_are_nested_too_deep(kind: str) -> None:
    levels = (
        f"Content-Type: {kind}; boundary=b{n}\n\n" + (f"--b{n}\n" if kind[1] == "u" else "")
        for n in range(100_000)
    )
    with pytest.raises(InputError, match=r"^a\.eml: its parts are nested too deep"):
        read(HEAD + "".join(levels))


BROKEN = [
    "Content-Type: multipart/mixed\n\nIt broke.\n",
    "Content-Type: multipart/mixed; boundary=x\n\nIt broke.\n",
    "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nIt broke.\n",
    "Content-Type: nonsense\n\nIt broke.\n",
    "Content-Type: text/plain; charset\n\nIt broke.\n",
    "Content-Type: text/plain; charset*9=x; charset*=%%\n\nIt broke.\n",
    "Content-Transfer-Encoding: nonsense\n\nIt broke.\n",
    "Content-Transfer-Encoding: base64\n\nSXQg!!YnJva\n2UuSX\n",
    "Content-Transfer-Encoding: base64\n\nSXQgYnJva2UuS",
    "Content-Transfer-Encoding: quoted-printable\n\nIt =\nbroke.=2\n",
    "no header\nIt broke.\n",
]


@pytest.mark.parametrize("rest", BROKEN)
def test_a_broken_mail_is_read_as_far_as_it_goes(rest: str) -> None:
    assert "It broke." in " ".join(blocks(read(HEAD + rest)))


def test_the_heads_of_a_mail_do_not_tell_its_language() -> None:
    data = (
        b"From: a@kalo.example\nSubject: Termin\nDate: Mon, 12 Apr 2021 08:00:00 +0200\n"
        b"Content-Type: text/plain; charset=utf-8\n\n"
        b"Der Vertrag wurde am 9. April 2021 unterschrieben. Gestern kam die Ware an.\n"
    )
    found = extract(list(from_bytes(data, "a.eml").documents))
    assert [event.span.edtf for event in found] == ["2021-04-09", "2021-04-11"]


def test_what_came_with_a_mail_has_its_own_day_first() -> None:
    message = EmailMessage()
    message["From"], message["Date"] = "a@kalo.example", "Wed, 10 Feb 2021 08:00:00 +0000"
    message.set_content("See below.")
    for name, text in (("memo.txt", "DATE: March 9, 2020\n\nIt rained."), ("b.txt", "It rained.")):
        message.add_attachment(text, filename=name)
    days = {
        d.id: (str(d.date), d.date_basis) for d in from_bytes(bytes(message), "a.eml").documents
    }
    assert days["a.eml/memo.txt"] == ("2020-03-09", "dateline")
    assert days["a.eml/b.txt"] == ("2021-02-10", "mail")
