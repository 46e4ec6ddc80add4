// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/schema/jsonvalidator.h"

#include "core/ocpp/schema/path.h"
#include "core/ocpp/schema/scalarreader.h"
#include "core/ocpp/schema/timestamp.h"

#include <QJsonArray>
#include <QUrl>

#include <cmath>
#include <limits>

namespace forecourt::ocpp::schema {

namespace {

/// Walks a table and a payload together without storing anything.
class Validator
{
public:
    void checkObject(const ObjectTable& table, const QJsonObject& json)
    {
        qsizetype known = 0;
        for (const FieldEntry& entry : table.fields) {
            const QJsonValue value = json.value(entry.latinKey);
            const Path::Step step(m_path, entry.key);
            if (!value.isUndefined()) {
                ++known;
                checkValue(entry.type->value(), entry.rules, value);
            } else if (entry.isRequired()) {
                fault(IssueKind::MissingField);
            }
        }
        if (known < json.size())
            reportUnknownFields(table, json);
    }

    [[nodiscard]] Issues takeIssues() { return std::move(m_issues); }

private:
    void fault(IssueKind kind, QString detail = {})
    {
        m_issues.add({kind, m_path.toString(), std::move(detail), Severity::Fatal});
    }

    bool expect(bool matches, const QJsonValue& json, const char* expected)
    {
        if (!matches)
            fault(IssueKind::WrongType,
                  QStringLiteral("%1 expected, %2 found").arg(QLatin1String(expected), jsonTypeName(json)));
        return matches;
    }

    void checkValue(const ValueType& type, const Rules& rules, const QJsonValue& json)
    {
        switch (type.kind) {
        case ValueKind::Text: return checkText(rules, json);
        case ValueKind::Integer: return checkInteger(type, rules, json);
        case ValueKind::Decimal: return checkDecimal(rules, json);
        case ValueKind::Boolean: expect(json.isBool(), json, "boolean"); return;
        case ValueKind::Timestamp: return checkTime(json);
        case ValueKind::Enumeration: return checkEnumeration(type, json);
        case ValueKind::Object:
            if (json.isObject())
                checkObject(type.table(), json.toObject());
            else
                fault(IssueKind::NotAnObject, QStringLiteral("object expected, %1 found").arg(jsonTypeName(json)));
            return;
        case ValueKind::List: return checkList(type, rules, json);
        }
    }

    void checkText(const Rules& rules, const QJsonValue& json)
    {
        if (!expect(json.isString(), json, "text"))
            return;
        const QString text = json.toString();
        const qsizetype count = rules.maxLength >= 0 ? characterCount(text) : 0;
        if (rules.maxLength >= 0 && count > rules.maxLength)
            fault(IssueKind::TooLong, QStringLiteral("%1 characters, at most %2").arg(count).arg(rules.maxLength));
        const QUrl url = rules.isUri ? QUrl(text, QUrl::StrictMode) : QUrl();
        if (rules.isUri && (!url.isValid() || url.scheme().isEmpty()))
            fault(IssueKind::BadUri, QStringLiteral("absolute URI expected"));
    }

    void checkInteger(const ValueType& type, const Rules& rules, const QJsonValue& json)
    {
        if (!expect(json.isDouble(), json, "integer"))
            return;
        const qint64 nothing = std::numeric_limits<qint64>::min();
        const qint64 value = json.toInteger(nothing);
        if (value == nothing) {
            fault(std::abs(json.toDouble()) < 9e18 ? IssueKind::FractionForInteger : IssueKind::OutOfRange,
                  QStringLiteral("integer expected"));
        } else if (value < rules.minimum) {
            fault(IssueKind::OutOfRange, QStringLiteral("%1, at least %2").arg(value).arg(rules.minimum));
        } else if (!type.isWide && (value > std::numeric_limits<int>::max() || value < std::numeric_limits<int>::min())) {
            fault(IssueKind::OutOfRange, QStringLiteral("beyond 32 bits"));
        }
    }

    void checkDecimal(const Rules& rules, const QJsonValue& json)
    {
        if (!expect(json.isDouble(), json, "number"))
            return;
        const double tenths = json.toDouble() * 10.0;
        if (std::abs(tenths - std::round(tenths)) > 1e-8 * std::max(1.0, std::abs(tenths)))
            fault(IssueKind::NumberStep, QStringLiteral("not a multiple of 0.1"));
        if (rules.minimum != Rules::NoMinimum && json.toDouble() < static_cast<double>(rules.minimum))
            fault(IssueKind::OutOfRange, QStringLiteral("at least %1").arg(rules.minimum));
    }

    void checkTime(const QJsonValue& json)
    {
        if (!expect(json.isString(), json, "time"))
            return;
        const TimestampReading time = readTimestamp(json.toString());
        if (!time.utc.isValid())
            fault(IssueKind::TimeUnreadable, quotedShort(json.toString()));
        else if (!time.hasZone)
            fault(IssueKind::TimeWithoutZone, quotedShort(json.toString()));
        else if (!time.isStandard)
            fault(IssueKind::TimeForm, quotedShort(json.toString()));
    }

    void checkEnumeration(const ValueType& type, const QJsonValue& json)
    {
        if (!expect(json.isString(), json, "text"))
            return;
        const EnumText* entry = type.texts.find(json.toString());
        if (!entry)
            fault(IssueKind::UnknownValue, quotedShort(json.toString()));
        else if (entry->isReadOnly)
            fault(IssueKind::Spelling, quotedShort(json.toString()));
    }

    void checkList(const ValueType& type, const Rules& rules, const QJsonValue& json)
    {
        if (!json.isArray()) {
            fault(IssueKind::NotAList, QStringLiteral("list expected, %1 found").arg(jsonTypeName(json)));
            return;
        }
        const QJsonArray array = json.toArray();
        if (array.size() < rules.minItems)
            fault(IssueKind::TooFewItems, QStringLiteral("%1 items, at least %2").arg(array.size()).arg(rules.minItems));
        if (rules.maxItems >= 0 && array.size() > rules.maxItems)
            fault(IssueKind::TooManyItems, QStringLiteral("%1 items, at most %2").arg(array.size()).arg(rules.maxItems));
        for (qsizetype i = 0; i < array.size(); ++i) {
            const Path::Step step(m_path, i);
            checkValue(*type.item, rules, array.at(i));
        }
    }

    void reportUnknownFields(const ObjectTable& table, const QJsonObject& json)
    {
        for (auto it = json.begin(); it != json.end(); ++it) {
            const QString key = it.key();
            bool known = false;
            for (const FieldEntry& entry : table.fields)
                known = known || key == entry.key;
            if (!known)
                fault(IssueKind::UnknownField, quotedShort(key));
        }
    }

    Issues m_issues;
    Path m_path;
};

} // namespace

Issues validateJson(const ObjectTable& table, const QJsonObject& json)
{
    Validator validator;
    validator.checkObject(table, json);
    return validator.takeIssues();
}

} // namespace forecourt::ocpp::schema
