// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/standardwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <iterator>
#include <vector>

namespace forecourt::ui {

namespace {

struct Deviations
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::Deviations)
};

constexpr qsizetype LongestName = 80;

struct DeviationName
{
    const char* name;
    const char* text;
};

// Stable names of core (issueName, frameFaultName, frameDeviationName, the engine's rules).
constexpr DeviationName Names[] = {
    {"missing-field", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "missing field")},
    {"not-an-object", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "no object")},
    {"not-a-list", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "no list")},
    {"single-for-list", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "one object where a list was due")},
    {"wrong-type", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "wrong type")},
    {"number-for-text", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "number where text was due")},
    {"boolean-for-text", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "true or false where text was due")},
    {"structure-for-text", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "object or list where text was due")},
    {"text-for-number", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "text where a number was due")},
    {"text-for-boolean", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "text where true or false was due")},
    {"number-for-boolean", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "number where true or false was due")},
    {"number-for-time", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "number where a time was due")},
    {"null-value", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "null instead of a value")},
    {"null-text", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "the text \"null\"")},
    {"empty-text", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "empty text")},
    {"surrounding-blanks", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "blanks around the value")},
    {"control-characters", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "control characters")},
    {"too-long", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "too long")},
    {"fraction-for-integer", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "fraction where a whole number was due")},
    {"out-of-range", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "out of range")},
    {"number-step", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "not a multiple of 0.1")},
    {"unknown-value", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "unknown value")},
    {"letter-case", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "value in other letter case")},
    {"spelling", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "value in another spelling")},
    {"unknown-field", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "unknown field")},
    {"former-name", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "field under a former name")},
    {"too-few-items", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "too few items")},
    {"too-many-items", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "too many items")},
    {"item-skipped", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "unusable item left out")},
    {"time-without-zone", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "time without zone")},
    {"time-form", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "time in another form")},
    {"time-unreadable", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "unreadable time")},
    {"bad-uri", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "no valid address")},
    {"unknown-action", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "unknown action")},
    {"not-utf8", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "not UTF-8")},
    {"not-json", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "not JSON, or cut off")},
    {"too-deep", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "nested too deeply")},
    {"duplicate-key", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "the same key twice")},
    {"list-too-long", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "list too long")},
    {"frame-not-a-list", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "the frame is no list")},
    {"no-message-type", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "no message type")},
    {"unknown-message-type", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "unknown message type")},
    {"bad-message-id", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "unusable message id")},
    {"bad-action", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "unusable action")},
    {"payload-not-an-object", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "the payload is no object")},
    {"null-payload", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "null instead of a payload")},
    {"missing-payload", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "missing payload")},
    {"list-payload", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "list instead of a payload")},
    {"extra-elements", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "further elements in the frame")},
    {"number-as-id", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "number as message id")},
    {"long-id", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "message id too long")},
    {"empty-id", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "empty message id")},
    {"text-as-type", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "message type as text")},
    {"blank-action", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "blanks around the action")},
    {"missing-error-parts", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "error answer without its parts")},
    {"unknown-error-code", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "unknown error code")},
    {"late-answer", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "answer after the deadline")},
    {"duplicate-answer", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "second answer")},
    {"unmatched-answer", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "answer without a call")},
    {"repeated-message", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "repeated message")},
    {"reused-message-id", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "message id used again")},
    {"time-form-refused", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "refuses our form of times")},
    {"command-before-boot", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "command before the charger booted")},
    {"remote-start-without-start", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "remote start accepted, but nothing started")},
    {"messages-before-boot", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "messages before it booted")},
    {"reserved-bit-set", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "reserved bit in a WebSocket frame")},
    {"values-with-unknown-id", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "meter values with an unknown transaction")},
    {"values-after-stop", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "meter values after the session ended")},
    {"implausible-time", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "implausible time")},
    {"identity-in-other-case", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "identity in other letter case")},
    {"other-subprotocol", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "other WebSocket subprotocol")},
    {"no-subprotocol", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "no WebSocket subprotocol")},
    {"too-many-unanswered", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "too many unanswered messages")},
    {"no-boot-after-restart", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "no BootNotification after a restart")},
    {"key-in-other-case", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "setting in other letter case")},
    {"connectors-not-told", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "does not tell its connectors")},
    {"boot-repeated", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "BootNotification repeated")},
    {"tag-known-without-decoration", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "tag with additions around it")},
    {"status-replayed", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "old status sent again")},
    {"connector-number-out-of-range", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "connector number out of range")},
    {"finishing-with-fault", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "fault reported while finishing")},
    {"vehicle-error-without-vehicle", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "vehicle error without a vehicle")},
    {"available-before-stop", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "free before the session ended")},
    {"no-meter-values", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "no meter values")},
    {"stop-missing", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "end of a session missing")},
    {"register-per-session", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "meter starts anew with each session")},
    {"energy-in-kwh-called-wh", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "meter counts kWh and says Wh")},
    {"register-fell", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "meter reading fell")},
    {"start-repeated", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "start of a session repeated")},
    {"stop-for-unknown-transaction", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "end of an unknown session")},
    {"transaction-begin-repeated", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "values of the begin sent again")},
    {"requested-key-not-answered", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "setting asked for, but not answered")},
    {"total-differs-from-phases", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "total differs from the sum of the phases")},
    {"absurd-stack-level", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "stack level that nobody can mean")},
    {"half-open-link", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "went silent without closing the link")},
    {"identity-not-at-end", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "charger id is not the end of the address")},
    {"incomplete-upgrade-headers", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "incomplete request for a WebSocket")},
    {"key-as-hex-text", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "password sent as hex text")},
    {"link-dropped-when-idle", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "drops the link when idle")},
    {"local-list-refused", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "local list refused")},
    {"long-backlog", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "long backlog sent after a pause")},
    {"measurands-read-only", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "measured values cannot be chosen")},
    {"ping-not-answered", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "does not answer pings")},
    {"plain-on-tls-port", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "speaks without TLS on the TLS port")},
    {"reboot-after-measurands", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "restarts when its measured values change")},
    {"remote-start-needs-connector", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "remote start needs a connector")},
    {"short-local-list", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "very short local list")},
    {"spare-slashes-in-path", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "spare slashes in the address")},
    {"stack-level-refused", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "stack level refused although offered")},
    {"subprotocol-offers-vary", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "offers other protocols each time")},
    {"transfer-status-repeated", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "step of a transfer reported twice")},
    {"transfer-status-skipped", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "step of a transfer left out")},
    {"unknown-measurand", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "unknown measured value")},
    {"damaged-record", QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "this record is damaged in the log")},
};

/// The rest of a name that begins so is an error code of the protocol.
constexpr char RefusedPrefix[] = "refused-";

const DeviationName* nameOf(const QString& name)
{
    for (const DeviationName& known : Names) {
        if (name == QLatin1String(known.name))
            return &known;
    }
    return nullptr;
}

// Sentences of core's readers; %1 and %2 are numbers, characters, or types of JSON.
constexpr const char* Details[] = {
    //: A field that must be there.
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "required"),
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "required, null found"),
    //: %1 and %2 are types: "text", "number".
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "%1 expected, %2 found"),
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "%1 characters, at most %2"),
    //: %1 is the number of a session, %2 and %3 are energies.
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "transaction %1: the register grew by %2 Wh while the power brought %3 Wh"),
    //: %1 is a character, %2 its place.
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "U+%1 at %2"),
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "beyond 64 bits"),
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "beyond 32 bits"),
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "%1 items, at least %2"),
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "%1 items, at most %2"),
    //: %1 is a number that is too small, %2 the smallest that may be.
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "%1, at least %2"),
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "beyond what can be held"),
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "not a multiple of 0.1"),
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "at least %1"),
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "number out of range"),
};

// Types of JSON in the sentences above.
constexpr const char* Types[] = {
    //: Type of a value.
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "null"),
    //: Type of a value: true or false.
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "boolean"),
    //: Type of a value.
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "number"),
    //: Type of a value: a whole number.
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "integer"),
    //: Type of a value: anything but null.
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "value"),
    //: Type of a value.
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "text"),
    //: Type of a value.
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "time"),
    //: Type of a value.
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "list"),
    //: Type of a value.
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "object"),
    //: Type of a value: there is none.
    QT_TRANSLATE_NOOP("forecourt::ui::Deviations", "nothing"),
};

struct DetailPattern
{
    QRegularExpression pattern;
    const char* text;
};

const std::vector<DetailPattern>& detailPatterns()
{
    static const std::vector<DetailPattern> patterns = [] {
        std::vector<DetailPattern> made;
        for (const char* text : Details) {
            QString pattern = QRegularExpression::escape(QLatin1String(text));
            for (const char* place : {"\\%1", "\\%2"}) // escape() puts a backslash before each sign
                pattern.replace(QLatin1String(place), QLatin1String("([\\w.-]{1,24})"));
            made.push_back({QRegularExpression(QRegularExpression::anchoredPattern(pattern)), text});
        }
        return made;
    }();
    return patterns;
}

QString typeWord(const QString& word)
{
    for (const char* type : Types) {
        if (word == QLatin1String(type))
            return Deviations::tr(type);
    }
    return word;
}

} // namespace

QString deviationWord(const QString& name)
{
    if (const DeviationName* known = nameOf(name))
        return Deviations::tr(known->text);
    if (name.startsWith(QLatin1String(RefusedPrefix)))
        //: A message of the charger that we refused; %1 is an error code of the protocol.
        return Deviations::tr("refused with %1").arg(name.mid(qsizetype(std::size(RefusedPrefix)) - 1).left(LongestName));
    QString words = name.left(LongestName);
    return words.replace(QLatin1Char('-'), QLatin1Char(' '));
}

QStringList deviationWords(const QStringList& names)
{
    QStringList words;
    for (const QString& name : names)
        words.append(deviationWord(name));
    return words;
}

QString findingDetail(const QString& english)
{
    for (const DetailPattern& detail : detailPatterns()) {
        const QRegularExpressionMatch match = detail.pattern.match(english);
        if (!match.hasMatch())
            continue;
        const QString words = Deviations::tr(detail.text);
        if (match.lastCapturedIndex() == 2)
            return words.arg(typeWord(match.captured(1)), typeWord(match.captured(2)));
        return match.lastCapturedIndex() == 1 ? words.arg(match.captured(1)) : words;
    }
    return english;
}

bool isKnownDeviation(const QString& name)
{
    return nameOf(name) != nullptr;
}

bool isKnownFindingDetail(const QString& english)
{
    for (const DetailPattern& detail : detailPatterns()) {
        if (detail.pattern.match(english).hasMatch())
            return true;
    }
    return false;
}

} // namespace forecourt::ui
