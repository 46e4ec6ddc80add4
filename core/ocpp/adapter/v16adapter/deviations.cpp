// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/deviations.h"

#include <algorithm>

namespace forecourt::ocpp::v16adapter {

using schema::Issue;
using schema::IssueKind;

namespace {

QStringView lastKey(const QString& path)
{
    return QStringView(path).mid(path.lastIndexOf(u'.') + 1);
}

bool isSampleValue(const QString& path)
{
    return path.contains(QLatin1String("sampledValue"));
}

/// Numbers that hold wherever the issue is found; 0: depends on the place.
int numberByKind(IssueKind kind)
{
    switch (kind) {
    case IssueKind::NumberForText:
    case IssueKind::BooleanForText:
    case IssueKind::StructureForText:
    case IssueKind::TextForNumber:
    case IssueKind::TextForBoolean:
    case IssueKind::NumberForBoolean:
    case IssueKind::NullValue: return 15;
    case IssueKind::SurroundingBlanks:
    case IssueKind::ItemSkipped: return 17;
    case IssueKind::ControlCharacters:
    case IssueKind::TooLong: return 18;
    case IssueKind::NullText:
    case IssueKind::LetterCase: return 19;
    case IssueKind::Spelling: return 20;
    case IssueKind::FormerName: return 21;
    case IssueKind::NumberForTime:
    case IssueKind::TimeWithoutZone:
    case IssueKind::TimeForm: return 22;
    case IssueKind::TimeUnreadable: return 23;
    default: return 0;
    }
}

} // namespace

int quirkNumber(const Issue& issue, PayloadSide side)
{
    if (const int number = numberByKind(issue.kind))
        return number;
    const QStringView key = lastKey(issue.path);
    switch (issue.kind) {
    case IssueKind::EmptyText: return isSampleValue(issue.path) && key == QLatin1String("value") ? 17 : 19;
    case IssueKind::UnknownValue: return key == QLatin1String("unit") ? 20 : 19;
    case IssueKind::FractionForInteger: return side == PayloadSide::Answer ? 45 : 16;
    case IssueKind::OutOfRange: return key == QLatin1String("transactionId") ? 21 : 0;
    case IssueKind::TooFewItems:
        if (side == PayloadSide::Answer)
            return 45;
        return key == QLatin1String("sampledValue") || key == QLatin1String("meterValue") ? 17 : 0;
    case IssueKind::MissingField:
        if (side == PayloadSide::Answer)
            return 45;
        return key == QLatin1String("timestamp") ? 23 : 0;
    default: return side == PayloadSide::Answer ? 45 : 0;
    }
}

QList<Deviation> deviationsOf(const QString& action, const schema::Issues& issues, PayloadSide side)
{
    struct Group
    {
        Deviation deviation;
        int places = 0;
    };
    QList<Group> groups;
    for (const Issue& issue : issues.all()) {
        const QString name = schema::issueName(issue.kind);
        const int number = quirkNumber(issue, side);
        const auto known = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
            return group.deviation.name == name && group.deviation.number == number;
        });
        if (known != groups.end()) {
            ++known->places;
            continue;
        }
        QString detail = QStringLiteral("%1: %2").arg(action, issue.path.isEmpty() ? QStringLiteral("payload") : issue.path);
        if (!issue.detail.isEmpty())
            detail += QStringLiteral(" (%1)").arg(issue.detail);
        groups.append({{number, name, detail}, 1});
    }
    QList<Deviation> deviations;
    for (Group& group : groups) {
        if (group.places > 1)
            group.deviation.detail += QStringLiteral(", %1 places").arg(group.places);
        deviations.append(group.deviation);
    }
    return deviations;
}

void addOnce(QList<Deviation>& deviations, Deviation deviation)
{
    const bool isKnown = std::any_of(deviations.cbegin(), deviations.cend(),
                                     [&](const Deviation& other) { return other.name == deviation.name; });
    if (!isKnown)
        deviations.append(std::move(deviation));
}

} // namespace forecourt::ocpp::v16adapter
