// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/schema/scalarreader.h"

#include "core/ocpp/schema/tenths.h"
#include "core/ocpp/schema/timestamp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <limits>

namespace forecourt::ocpp::schema {

namespace {

using Outcome = ScalarReading::Outcome;

constexpr double WholeLimit = 9.2e18;
constexpr double DecimalLimit = 1e12; // beyond it tenths would no longer be exact in a double

/// Fills one ScalarReading; one method for each kind of value.
class ScalarReader
{
public:
    ScalarReader(const ValueType& type, const Rules& rules, bool isOptional, void* member)
        : m_type(type), m_rules(rules), m_isOptional(isOptional), m_member(member)
    {
    }

    ScalarReading read(const QJsonValue& json)
    {
        if (json.isNull() || json.isUndefined())
            return absent(IssueKind::NullValue);
        switch (m_type.kind) {
        case ValueKind::Text: return readText(json);
        case ValueKind::Integer: return readInteger(json);
        case ValueKind::Decimal: return readDecimal(json);
        case ValueKind::Boolean: return readBoolean(json);
        case ValueKind::Timestamp: return readTime(json);
        case ValueKind::Enumeration: return readEnumeration(json);
        case ValueKind::Object:
        case ValueKind::List: break;
        }
        return unusable(IssueKind::WrongType, wrongType(json, "value"));
    }

private:
    template<class T>
    T& as() { return *static_cast<T*>(m_member); }

    void note(IssueKind kind, QString detail = {}) { m_reading.deviations.append({kind, std::move(detail)}); }

    ScalarReading stored() { return std::move(m_reading); }

    ScalarReading absent(IssueKind kind)
    {
        if (m_isOptional || m_rules.hasFallback) {
            note(kind);
            m_reading.outcome = Outcome::Absent;
            return std::move(m_reading);
        }
        if (kind != IssueKind::NullValue)
            return unusable(kind, QStringLiteral("required"));
        return unusable(IssueKind::WrongType, QStringLiteral("required, null found"));
    }

    ScalarReading unusable(IssueKind kind, QString detail)
    {
        m_reading.outcome = Outcome::Unusable;
        m_reading.failure = {kind, std::move(detail)};
        return std::move(m_reading);
    }

    static QString wrongType(const QJsonValue& json, const char* expected)
    {
        return QStringLiteral("%1 expected, %2 found").arg(QLatin1String(expected), jsonTypeName(json));
    }

    /// The number as JSON wrote it, without a detour over binary rounding.
    static QString numberText(const QJsonValue& json)
    {
        const QVariant number = json.toVariant();
        return number.typeId() == QMetaType::LongLong
            ? QString::number(number.toLongLong())
            : QString::number(number.toDouble(), 'g', QLocale::FloatingPointShortest);
    }

    QString trimmed(const QString& text)
    {
        if (text.isEmpty() || (!text.front().isSpace() && !text.back().isSpace()))
            return text;
        note(IssueKind::SurroundingBlanks);
        return text.trimmed();
    }

    ScalarReading readText(const QJsonValue& json)
    {
        QString text;
        if (json.isString()) {
            text = m_rules.isVerbatim ? json.toString() : trimmed(json.toString());
        } else if (json.isDouble()) {
            note(IssueKind::NumberForText);
            text = numberText(json);
        } else if (json.isBool()) {
            note(IssueKind::BooleanForText);
            text = json.toBool() ? QStringLiteral("true") : QStringLiteral("false");
        } else if (m_rules.isVerbatim) {
            note(IssueKind::StructureForText);
            const QJsonDocument document = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
            text = QString::fromUtf8(document.toJson(QJsonDocument::Compact));
        } else {
            return unusable(IssueKind::WrongType, wrongType(json, "text"));
        }
        return storeText(text);
    }

    ScalarReading storeText(const QString& text)
    {
        if (text.isEmpty() && !m_rules.keepsEmpty) {
            if (m_isOptional)
                return absent(IssueKind::EmptyText);
            note(IssueKind::EmptyText);
        }
        if (m_isOptional && !m_rules.keepsEmpty && text == QLatin1String("null"))
            return absent(IssueKind::NullText);
        if (m_rules.maxLength >= 0 && text.size() > m_rules.maxLength) {
            const qsizetype count = characterCount(text);
            if (count > m_rules.maxLength)
                note(IssueKind::TooLong, QStringLiteral("%1 characters, at most %2").arg(count).arg(m_rules.maxLength));
        }
        if (!m_rules.isVerbatim)
            noteControlCharacters(text);
        if (m_rules.isUri && !isUri(text))
            note(IssueKind::BadUri);
        as<QString>() = text;
        return stored();
    }

    void noteControlCharacters(const QString& text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const ushort code = text[i].unicode();
            if (code < 0x20 || code == 0x7f) {
                note(IssueKind::ControlCharacters, QStringLiteral("U+%1 at %2").arg(code, 4, 16, QLatin1Char('0')).arg(i));
                return;
            }
        }
    }

    static bool isUri(const QString& text)
    {
        const QUrl url(text, QUrl::StrictMode);
        return url.isValid() && !url.scheme().isEmpty();
    }

    /// A number, also one written as text; false if it is none.
    bool readNumber(const QJsonValue& json, double& number, qint64& whole, bool& isWhole)
    {
        if (json.isDouble()) {
            number = json.toDouble();
            const QVariant variant = json.toVariant();
            isWhole = variant.typeId() == QMetaType::LongLong;
            whole = isWhole ? variant.toLongLong() : 0;
            return true;
        }
        const QString text = json.toString().trimmed();
        bool ok = false;
        whole = text.toLongLong(&ok);
        isWhole = ok;
        number = ok ? static_cast<double>(whole) : text.toDouble(&ok);
        if (!ok || !std::isfinite(number))
            return false;
        note(IssueKind::TextForNumber);
        return true;
    }

    /// Text that says "no value" where a number or time was due.
    static bool saysNothing(const QJsonValue& json)
    {
        if (!json.isString())
            return false;
        const QString text = json.toString().trimmed();
        return text.isEmpty() || text == QLatin1String("null");
    }

    ScalarReading readInteger(const QJsonValue& json)
    {
        if (m_isOptional && saysNothing(json))
            return absent(IssueKind::EmptyText);
        if (!m_type.isWide && json.isDouble()) { // the common case, without detours
            const int value = json.toInt(std::numeric_limits<int>::min());
            if (value != std::numeric_limits<int>::min()) {
                checkMinimum(value);
                as<int>() = value;
                return stored();
            }
        }
        double number = 0;
        qint64 whole = 0;
        bool isWhole = false;
        if (!readNumber(json, number, whole, isWhole))
            return unusable(IssueKind::WrongType, wrongType(json, "integer"));
        if (!isWhole && std::abs(number) < WholeLimit) {
            if (number != std::floor(number))
                note(IssueKind::FractionForInteger);
            whole = qRound64(number);
        } else if (!isWhole) {
            note(IssueKind::OutOfRange, QStringLiteral("beyond 64 bits"));
            whole = number < 0 ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
        }
        storeInteger(whole);
        return stored();
    }

    void storeInteger(qint64 whole)
    {
        checkMinimum(whole);
        if (m_type.isWide) {
            as<qint64>() = whole;
            return;
        }
        const qint64 held = std::clamp<qint64>(whole, std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
        if (held != whole)
            note(IssueKind::OutOfRange, QStringLiteral("beyond 32 bits"));
        as<int>() = static_cast<int>(held);
    }

    void checkMinimum(qint64 value)
    {
        if (value < m_rules.minimum)
            note(IssueKind::OutOfRange, QStringLiteral("%1, at least %2").arg(value).arg(m_rules.minimum));
    }

    ScalarReading readDecimal(const QJsonValue& json)
    {
        if (m_isOptional && saysNothing(json))
            return absent(IssueKind::EmptyText);
        double number = 0;
        qint64 whole = 0;
        bool isWhole = false;
        if (!readNumber(json, number, whole, isWhole))
            return unusable(IssueKind::WrongType, wrongType(json, "number"));
        if (std::abs(number) > DecimalLimit) {
            note(IssueKind::OutOfRange, QStringLiteral("beyond what can be held"));
            number = std::copysign(DecimalLimit, number);
        }
        const Tenths tenths = Tenths::fromDouble(number);
        if (std::abs(tenths.toDouble() - number) > 1e-9 * std::max(1.0, std::abs(number)))
            note(IssueKind::NumberStep, QStringLiteral("not a multiple of 0.1"));
        if (m_rules.minimum != Rules::NoMinimum && tenths.count < m_rules.minimum * 10)
            note(IssueKind::OutOfRange, QStringLiteral("at least %1").arg(m_rules.minimum));
        as<Tenths>() = tenths;
        return stored();
    }

    ScalarReading readBoolean(const QJsonValue& json)
    {
        if (json.isBool()) {
            as<bool>() = json.toBool();
            return stored();
        }
        if (json.isDouble() && (json.toDouble() == 0.0 || json.toDouble() == 1.0)) {
            note(IssueKind::NumberForBoolean);
            as<bool>() = json.toDouble() == 1.0;
            return stored();
        }
        const QString text = json.toString().trimmed().toLower();
        if (m_isOptional && saysNothing(json))
            return absent(IssueKind::EmptyText);
        if (text != QLatin1String("true") && text != QLatin1String("false") && text != QLatin1String("1")
            && text != QLatin1String("0"))
            return unusable(IssueKind::WrongType, wrongType(json, "boolean"));
        note(IssueKind::TextForBoolean);
        as<bool>() = text == QLatin1String("true") || text == QLatin1String("1");
        return stored();
    }

    ScalarReading readTime(const QJsonValue& json)
    {
        if (json.isDouble())
            return readTimeNumber(json.toDouble());
        if (!json.isString())
            return unusable(IssueKind::WrongType, wrongType(json, "time"));
        if (m_isOptional && saysNothing(json))
            return absent(IssueKind::EmptyText);
        const QString text = json.toString();
        const TimestampReading time = readTimestamp(trimmed(text));
        as<Timestamp>() = Timestamp(time.utc, text);
        if (!time.utc.isValid())
            return unusable(IssueKind::TimeUnreadable, quotedShort(text));
        if (!time.isStandard)
            note(IssueKind::TimeForm, quotedShort(text));
        if (!time.hasZone)
            note(IssueKind::TimeWithoutZone, quotedShort(text));
        return stored();
    }

    ScalarReading readTimeNumber(double number)
    {
        constexpr double FirstMillisecondCount = 1e11; // as seconds that would be the year 5138
        constexpr double Year9999Seconds = 253402300799.0;
        const double seconds = number < FirstMillisecondCount ? number : number / 1000;
        if (seconds < 0 || seconds > Year9999Seconds)
            return unusable(IssueKind::TimeUnreadable, QStringLiteral("number out of range"));
        note(IssueKind::NumberForTime);
        as<Timestamp>() = Timestamp(QDateTime::fromMSecsSinceEpoch(qRound64(seconds * 1000), Qt::UTC),
                                    QString::number(number, 'g', QLocale::FloatingPointShortest));
        return stored();
    }

    ScalarReading readEnumeration(const QJsonValue& json)
    {
        if (!json.isString())
            return unusable(IssueKind::WrongType, wrongType(json, "text"));
        const QString raw = json.toString();
        const EnumText* entry = m_type.texts.find(raw);
        if (!entry) {
            const QString text = trimmed(raw);
            if (text.isEmpty())
                return absent(IssueKind::EmptyText);
            entry = m_type.texts.find(text);
            if (!entry) {
                entry = m_type.texts.find(text, Qt::CaseInsensitive);
                if (!entry)
                    return unusable(IssueKind::UnknownValue, quotedShort(text));
                note(IssueKind::LetterCase, quotedShort(text));
            }
        }
        if (entry->isReadOnly)
            note(IssueKind::Spelling, quotedShort(QString::fromLatin1(entry->text)));
        m_type.setEnum(m_member, entry->value);
        return stored();
    }

    const ValueType& m_type;
    const Rules& m_rules;
    bool m_isOptional;
    void* m_member;
    ScalarReading m_reading;
};

} // namespace

ScalarReading readScalar(const ValueType& type, const Rules& rules, bool isOptional, void* member,
                         const QJsonValue& json)
{
    return ScalarReader(type, rules, isOptional, member).read(json);
}

QString jsonTypeName(const QJsonValue& json)
{
    switch (json.type()) {
    case QJsonValue::Null: return QStringLiteral("null");
    case QJsonValue::Bool: return QStringLiteral("boolean");
    case QJsonValue::Double: return QStringLiteral("number");
    case QJsonValue::String: return QStringLiteral("text");
    case QJsonValue::Array: return QStringLiteral("list");
    case QJsonValue::Object: return QStringLiteral("object");
    case QJsonValue::Undefined: break;
    }
    return QStringLiteral("nothing");
}

qsizetype characterCount(const QString& text)
{
    qsizetype count = text.size();
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate())
            --count;
    }
    return count;
}

QString quotedShort(const QString& text)
{
    constexpr qsizetype Shown = 40;
    return u'\'' + (text.size() > Shown ? text.left(Shown) + u'…' : text) + u'\'';
}

} // namespace forecourt::ocpp::schema
