// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/schema/issue.h"

#include <QStringList>

#include <algorithm>

namespace forecourt::ocpp::schema {

QLatin1String issueName(IssueKind kind)
{
    switch (kind) {
    case IssueKind::MissingField: return QLatin1String("missing-field");
    case IssueKind::NotAnObject: return QLatin1String("not-an-object");
    case IssueKind::NotAList: return QLatin1String("not-a-list");
    case IssueKind::SingleForList: return QLatin1String("single-for-list");
    case IssueKind::WrongType: return QLatin1String("wrong-type");
    case IssueKind::NumberForText: return QLatin1String("number-for-text");
    case IssueKind::BooleanForText: return QLatin1String("boolean-for-text");
    case IssueKind::StructureForText: return QLatin1String("structure-for-text");
    case IssueKind::TextForNumber: return QLatin1String("text-for-number");
    case IssueKind::TextForBoolean: return QLatin1String("text-for-boolean");
    case IssueKind::NumberForBoolean: return QLatin1String("number-for-boolean");
    case IssueKind::NumberForTime: return QLatin1String("number-for-time");
    case IssueKind::NullValue: return QLatin1String("null-value");
    case IssueKind::NullText: return QLatin1String("null-text");
    case IssueKind::EmptyText: return QLatin1String("empty-text");
    case IssueKind::SurroundingBlanks: return QLatin1String("surrounding-blanks");
    case IssueKind::ControlCharacters: return QLatin1String("control-characters");
    case IssueKind::TooLong: return QLatin1String("too-long");
    case IssueKind::FractionForInteger: return QLatin1String("fraction-for-integer");
    case IssueKind::OutOfRange: return QLatin1String("out-of-range");
    case IssueKind::NumberStep: return QLatin1String("number-step");
    case IssueKind::UnknownValue: return QLatin1String("unknown-value");
    case IssueKind::LetterCase: return QLatin1String("letter-case");
    case IssueKind::Spelling: return QLatin1String("spelling");
    case IssueKind::UnknownField: return QLatin1String("unknown-field");
    case IssueKind::FormerName: return QLatin1String("former-name");
    case IssueKind::TooFewItems: return QLatin1String("too-few-items");
    case IssueKind::TooManyItems: return QLatin1String("too-many-items");
    case IssueKind::ItemSkipped: return QLatin1String("item-skipped");
    case IssueKind::TimeWithoutZone: return QLatin1String("time-without-zone");
    case IssueKind::TimeForm: return QLatin1String("time-form");
    case IssueKind::TimeUnreadable: return QLatin1String("time-unreadable");
    case IssueKind::BadUri: return QLatin1String("bad-uri");
    }
    return {};
}

void Issues::add(Issue issue)
{
    const bool isFatal = issue.severity == Severity::Fatal;
    m_fatal += isFatal ? 1 : 0;
    // A fatal finding always has a place, so that firstFatal() can name it.
    if (m_items.size() < MaximumCount || (isFatal && m_items.size() < 2 * MaximumCount))
        m_items.append(std::move(issue));
    else
        ++m_dropped;
}

const Issue* Issues::firstFatal() const
{
    const auto found = std::find_if(m_items.cbegin(), m_items.cend(),
                                    [](const Issue& issue) { return issue.severity == Severity::Fatal; });
    return found == m_items.cend() ? nullptr : &*found;
}

bool Issues::contains(IssueKind kind) const
{
    return std::any_of(m_items.cbegin(), m_items.cend(), [kind](const Issue& issue) { return issue.kind == kind; });
}

QString Issues::summary() const
{
    QStringList parts;
    for (const Issue& issue : m_items) {
        QString part = issueName(issue.kind);
        if (!issue.path.isEmpty())
            part += QStringLiteral(" at ") + issue.path;
        if (!issue.detail.isEmpty())
            part += QStringLiteral(": ") + issue.detail;
        parts.append(part);
    }
    if (m_dropped > 0)
        parts.append(QStringLiteral("and %1 more").arg(m_dropped));
    return parts.join(QStringLiteral("; "));
}

bool Issues::downgradeSince(const Mark& mark)
{
    if (m_fatal == mark.fatal)
        return false;
    for (qsizetype i = mark.items; i < m_items.size(); ++i)
        m_items[i].severity = Severity::Deviation;
    m_fatal = mark.fatal;
    return true;
}

} // namespace forecourt::ocpp::schema
