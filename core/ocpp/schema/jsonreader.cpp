// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/schema/jsonreader.h"

#include "core/ocpp/schema/path.h"
#include "core/ocpp/schema/scalarreader.h"

#include <QJsonArray>

namespace forecourt::ocpp::schema {

namespace {

using Outcome = ScalarReading::Outcome;

/// Walks a table and a payload together.
class Reader
{
public:
    explicit Reader(Issues& issues) : m_issues(issues) {}

    void readObject(const ObjectTable& table, void* object, const QJsonObject& json)
    {
        qsizetype known = 0;
        for (const FieldEntry& entry : table.fields) {
            QJsonValue value = json.value(entry.latinKey);
            if (value.isUndefined()) {
                known += readFormerName(entry, json, value) ? 1 : 0;
                if (value.isUndefined()) {
                    readMissing(entry, object);
                    continue;
                }
            } else {
                ++known;
            }
            const Path::Step step(m_path, entry.key);
            readField(entry, entry.in(object), value);
        }
        if (known < json.size())
            noteUnknownFields(table, json);
    }

private:
    void report(IssueKind kind, QString detail, Severity severity)
    {
        m_issues.add({kind, m_path.toString(), std::move(detail), severity});
    }
    void note(IssueKind kind, QString detail = {}) { report(kind, std::move(detail), Severity::Deviation); }
    void fault(IssueKind kind, QString detail = {}) { report(kind, std::move(detail), Severity::Fatal); }

    bool readFormerName(const FieldEntry& entry, const QJsonObject& json, QJsonValue& value)
    {
        for (const char* name : entry.rules.formerNames) {
            if (!name)
                break;
            value = json.value(QLatin1String(name));
            if (!value.isUndefined()) {
                const Path::Step step(m_path, entry.key);
                note(IssueKind::FormerName, QLatin1String(name));
                return true;
            }
        }
        return false;
    }

    void readMissing(const FieldEntry& entry, void* object)
    {
        if (!entry.isRequired())
            return;
        const Path::Step step(m_path, entry.key);
        if (entry.rules.hasFallback)
            entry.type->setEnum(entry.in(object), entry.rules.fallback);
        const bool isTolerable = entry.rules.hasFallback || entry.rules.isLenient;
        report(IssueKind::MissingField, {}, isTolerable ? Severity::Deviation : Severity::Fatal);
    }

    void readField(const FieldEntry& entry, void* member, const QJsonValue& json)
    {
        const Issues::Mark mark = m_issues.mark();
        const ValueType& type = entry.type->value();
        const bool isOptional = entry.type->isOptional();
        void* target = isOptional ? entry.type->emplace(member) : member;
        const Outcome outcome = readValue(type, entry.rules, isOptional, target, json);
        if (outcome != Outcome::Stored && isOptional)
            entry.type->reset(member);
        if (entry.rules.isLenient)
            m_issues.downgradeSince(mark);
    }

    Outcome readValue(const ValueType& type, const Rules& rules, bool isOptional, void* target, const QJsonValue& json)
    {
        if (json.isNull() && isOptional) {
            note(IssueKind::NullValue);
            return Outcome::Absent;
        }
        switch (type.kind) {
        case ValueKind::Object:
            if (!json.isObject()) {
                fault(IssueKind::NotAnObject, QStringLiteral("object expected, %1 found").arg(jsonTypeName(json)));
                return Outcome::Unusable;
            }
            readObject(type.table(), target, json.toObject());
            return Outcome::Stored;
        case ValueKind::List:
            return readList(*type.item, type, rules, target, json);
        default:
            return readOne(type, rules, isOptional, target, json);
        }
    }

    Outcome readOne(const ValueType& type, const Rules& rules, bool isOptional, void* target, const QJsonValue& json)
    {
        ScalarReading reading = readScalar(type, rules, isOptional, target, json);
        for (Finding& finding : reading.deviations)
            note(finding.kind, std::move(finding.detail));
        if (reading.outcome == Outcome::Stored)
            return Outcome::Stored;
        if (rules.hasFallback && (reading.outcome == Outcome::Unusable || !isOptional)) {
            if (reading.outcome == Outcome::Unusable)
                note(reading.failure.kind, std::move(reading.failure.detail));
            type.setEnum(target, rules.fallback);
            return Outcome::Stored;
        }
        if (reading.outcome == Outcome::Unusable) {
            const bool isTolerable = isOptional && !rules.isEssential;
            report(reading.failure.kind, std::move(reading.failure.detail),
                   isTolerable ? Severity::Deviation : Severity::Fatal);
        }
        return reading.outcome;
    }

    Outcome readList(const ValueType& item, const ValueType& list, const Rules& rules, void* target, const QJsonValue& json)
    {
        QJsonArray array;
        if (json.isArray()) {
            array = json.toArray();
        } else if (json.isObject() == (item.kind == ValueKind::Object) && !json.isNull()) {
            note(IssueKind::SingleForList);
            array.append(json);
        } else {
            fault(IssueKind::NotAList, QStringLiteral("list expected, %1 found").arg(jsonTypeName(json)));
            return Outcome::Unusable;
        }
        for (qsizetype i = 0; i < array.size(); ++i)
            readItem(item, list, rules, target, array.at(i), i);
        if (array.size() < rules.minItems)
            fault(IssueKind::TooFewItems, QStringLiteral("%1 items, at least %2").arg(array.size()).arg(rules.minItems));
        if (rules.maxItems >= 0 && array.size() > rules.maxItems)
            fault(IssueKind::TooManyItems, QStringLiteral("%1 items, at most %2").arg(array.size()).arg(rules.maxItems));
        return Outcome::Stored;
    }

    void readItem(const ValueType& item, const ValueType& list, const Rules& rules, void* target,
                  const QJsonValue& json, qsizetype index)
    {
        const Path::Step step(m_path, index);
        const Issues::Mark mark = m_issues.mark();
        const Outcome outcome = readValue(item, rules, false, list.append(target), json);
        if (rules.skipsBadItems && m_issues.downgradeSince(mark)) {
            list.dropLast(target);
            note(IssueKind::ItemSkipped);
        } else if (outcome != Outcome::Stored) {
            list.dropLast(target);
        }
    }

    void noteUnknownFields(const ObjectTable& table, const QJsonObject& json)
    {
        for (auto it = json.begin(); it != json.end(); ++it) {
            const QString key = it.key();
            bool known = false;
            for (const FieldEntry& entry : table.fields)
                known = known || key == entry.latinKey || isFormerName(entry, key);
            if (!known)
                note(IssueKind::UnknownField, quotedShort(key));
        }
    }

    static bool isFormerName(const FieldEntry& entry, const QString& key)
    {
        for (const char* name : entry.rules.formerNames) {
            if (name && key == QLatin1String(name))
                return true;
        }
        return false;
    }

    Issues& m_issues;
    Path m_path;
};

} // namespace

void readInto(const ObjectTable& table, void* object, const QJsonObject& json, Issues& issues)
{
    Reader(issues).readObject(table, object, json);
}

} // namespace forecourt::ocpp::schema
