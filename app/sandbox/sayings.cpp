// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sayings.h"

#include <array>

namespace arowana::sandbox {

namespace {

constexpr std::array kAnswers = {
    "Yes, I'm interested!",
    "Thank you.",
    "When will it arrive?",
    "Can I change the delivery address?",
    "Please call me back this afternoon.",
    "Perfekt, danke schön!",
    "Stop sending me these, please.",
};
constexpr std::array kOpenings = {
    "Hello, where is my order?",
    "Good morning! Do you have the lamp in green, too?",
    "I would like to return the shoes, they are too small.",
    "Guten Tag, ich habe eine Frage zu meiner Rechnung.",
    "The parcel arrived with a dent. What can I do?",
    "Can I still change the delivery address?",
};
constexpr std::array kFarewells = {
    "Thanks, that is all. Goodbye!",
    "Great, that answers it. Have a nice day!",
    "Vielen Dank, auf Wiedersehen!",
};
constexpr std::array kPieces = {"Hi",
                                "one more thing",
                                "it's about the lamp",
                                "the green one",
                                "are you there?",
                                "?",
                                "ok",
                                "the number is 4711, I think",
                                "or 4712",
                                "sorry, 4711"};
constexpr std::array kSentences = {
    "I ordered the lamp on the third, and on the fifth I was told that it had left your warehouse. ",
    "Since then the tracking page says that it is being prepared, which cannot be, as you will agree. ",
    "My neighbour, who usually takes parcels in, was at home all day and heard nobody ring. ",
    "Außerdem möchte ich darauf hinweisen, dass die Rechnung zweimal kam, über 49,90 € und über 94,90 €. ",
    "Please do not send a third one; I have paid the first and will not pay the second. ",
    "In case it helps: the order number is the one from your mail of Tuesday, not the one of Wednesday. ",
};
// A family and an astronaut of several characters joined by zero-width joiners, flags of regional letters and
// of tags, a skin tone, a keycap, and text and picture variants of one heart.
constexpr std::array kEmoji = {
    "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466",
    "\U0001F469\U0001F3FD\u200D\U0001F680 to the moon!",
    "\U0001F1E9\U0001F1EA\U0001F1E6\U0001F1F9\U0001F1E8\U0001F1ED",
    "\U0001F3F3\uFE0F\u200D\U0001F308 and "
    "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",
    "\U0001F44D\U0001F3FF\U0001F44D\U0001F3FB 1\uFE0F\u20E3 \u2764\uFE0E\u2764\uFE0F",
    "\U0001F602\U0001F602\U0001F602\U0001F602\U0001F602\U0001F602\U0001F602\U0001F602\U0001F602\U0001F602",
    "e\u0301 Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035Aalgo "
    "\u200D",
};
// Hebrew and Arabic, numbers and Latin words within, overrides that turn a name around (and one that is never
// closed), isolates and marks.
constexpr std::array kRightToLeft = {
    "\u05E9\u05DC\u05D5\u05DD, \u05DE\u05EA\u05D9 \u05D9\u05D2\u05D9\u05E2 "
    "\u05D4\u05DE\u05E9\u05DC\u05D5\u05D7?",
    "\u0645\u0631\u062D\u0628\u0627\u060C \u0631\u0642\u0645 \u0627\u0644\u0637\u0644\u0628 4711 "
    "(lamp)\u060C "
    "\u0623\u064A\u0646 \u0647\u0648\u061F",
    "See the invoice: \u202Egnp.ecioovni\u202C",
    "My address is \u202Egro.elpmaxe@nna",
    "\u2067\u05D4\u05D6\u05DE\u05E0\u05D4 AB-12 \u2066(49.90 EUR)\u2069\u2069 \u200F!",
    "\u202D\u202E\u202D\u202Etwice around\u202C and once back",
};
// What kills, fetches or runs where text is taken for a page; then characters that cannot be seen, alone.
constexpr std::array kMarkup = {
    "<img src=\"/dev/zero\">",
    "<b>Bold</b> <script>alert(document.cookie)</script>",
    "<a href=\"javascript:alert(1)\">Your invoice</a>",
    "javascript:alert(1) file:///etc/passwd data:text/html,<script>1</script>",
    "<html><body background=\"http://127.0.0.1:9/x.png\"><table "
    "width=99999999><tr><td>&nbsp;</td></tr></table>",
    "</td></tr></table>--><![CDATA[ ]]> &lt;b&gt; &#0; %s%n {{7*7}} ${jndi:x}",
    "'; DROP TABLE messages; --",
    "\uFEFF",
    "\u200B\u200B\u200B",
    "\u2060\u00AD\u200E",
};

UserMessage text(QByteArray words)
{
    return {"text", std::move(words), {}};
}

template <size_t count>
QByteArray pick(const std::array<const char *, count> &from, Randomness &random)
{
    return from[random.next() % count];
}

/// From 3 to about 9 kB: a page of sentences, one word without a gap, or very many lines.
QByteArray longText(Randomness &random)
{
    const qint64 size = random.between(3'000, 9'000);
    const quint64 form = random.next() % 4;
    QByteArray out;
    while (out.size() < size) {
        if (form == 0)
            out += "Donaudampfschifffahrtsgesellschaft";
        else if (form == 1)
            out += QByteArray::number(out.size()) + ". item of my list\n";
        else
            out += pick(kSentences, random) + (random.chance(0.15) ? "\n\n" : "");
    }
    return out.trimmed();
}

std::vector<UserMessage> inPieces(Randomness &random)
{
    std::vector<UserMessage> out;
    for (qint64 left = random.between(3, 5); left > 0; --left)
        out.push_back(text(pick(kPieces, random)));
    return out;
}

/// In the person's own manner, whatever it is about; `plain` for those who have none.
std::vector<UserMessage> inOwnManner(Temperament temperament, QByteArray plain, Randomness &random)
{
    switch (temperament) {
    case Temperament::WritesLong:
        return {text(longText(random))};
    case Temperament::WritesSeveral:
        return inPieces(random);
    case Temperament::Emoji:
        return {text(pick(kEmoji, random))};
    case Temperament::RightToLeft:
        return {text(pick(kRightToLeft, random))};
    case Temperament::Markup:
        return {text(pick(kMarkup, random))};
    case Temperament::AtOnce:
    case Temperament::AfterMinutes:
    case Temperament::Taps:
    case Temperament::ComesBack:
    case Temperament::TakesLeave:
        break;
    }
    return {text(std::move(plain))};
}

bool taps(Temperament temperament, Randomness &random)
{
    switch (temperament) {
    case Temperament::Taps:
        return true;
    case Temperament::AtOnce:
    case Temperament::AfterMinutes:
    case Temperament::ComesBack:
    case Temperament::TakesLeave:
        return random.chance(0.5);
    case Temperament::WritesLong:
    case Temperament::WritesSeveral:
    case Temperament::Emoji:
    case Temperament::RightToLeft:
    case Temperament::Markup:
        break;
    }
    return false;
}

} // namespace

std::vector<UserMessage> opening(Temperament temperament, Randomness &random)
{
    QByteArray plain = pick(kOpenings, random);
    return inOwnManner(temperament, std::move(plain), random);
}

std::vector<UserMessage> answer(Temperament temperament, const std::vector<ReplyChip> &chips,
                                Randomness &random)
{
    if (!chips.empty() && taps(temperament, random)) {
        const ReplyChip &chip = chips[random.next() % chips.size()];
        return {{"suggested_reply", chip.text, chip.postbackData}};
    }
    QByteArray plain = pick(kAnswers, random);
    return inOwnManner(temperament, std::move(plain), random);
}

UserMessage farewell(Randomness &random)
{
    return text(pick(kFarewells, random));
}

UserMessage plainAnswer(quint64 choice)
{
    return text(kAnswers[choice % kAnswers.size()]);
}

} // namespace arowana::sandbox
