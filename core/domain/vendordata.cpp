// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/vendordata.h"

#include <algorithm>

namespace forecourt {

namespace {

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

const VendorRule* ruleFor(const QList<VendorRule>& rules, const StationId& station, const QString& vendorId, const QString& messageId)
{
    const VendorRule* best = nullptr;
    int bestRank = -1;
    for (const VendorRule& rule : rules) {
        if ((rule.station && *rule.station != station) || !isSame(rule.vendorId, vendorId)
            || (!rule.messageId.isEmpty() && !isSame(rule.messageId, messageId)))
            continue;
        const int rank = (rule.station ? 2 : 0) + (rule.messageId.isEmpty() ? 0 : 1);
        if (rank > bestRank) {
            best = &rule;
            bestRank = rank;
        }
    }
    return best;
}

QString wrongField(const VendorRule& rule)
{
    if (rule.vendorId.trimmed().isEmpty() || rule.vendorId.size() > VendorRule::LongestVendor)
        return QStringLiteral("vendorId");
    if (rule.messageId.size() > VendorRule::LongestMessage)
        return QStringLiteral("messageId");
    const bool mayHaveData = rule.answer == VendorAnswer::Accepted || rule.answer == VendorAnswer::Rejected;
    if (rule.data.size() > VendorRule::LongestData || (!rule.data.isEmpty() && !mayHaveData))
        return QStringLiteral("data");
    return {};
}

bool isSameCase(const VendorRule& a, const VendorRule& b)
{
    return a.station == b.station && isSame(a.vendorId, b.vendorId) && isSame(a.messageId, b.messageId);
}

void count(VendorTraffic& traffic, VendorMessage seen)
{
    seen.vendorId.truncate(VendorRule::LongestVendor);
    seen.messageId.truncate(VendorRule::LongestMessage);
    seen.lastData.truncate(VendorMessage::KeptData);
    for (VendorMessage& known : traffic.messages) {
        if (known.direction != seen.direction || !isSame(known.vendorId, seen.vendorId) || !isSame(known.messageId, seen.messageId))
            continue;
        ++known.count;
        known.lastAt = seen.lastAt;
        known.lastData = seen.lastData;
        known.lastAnswer = seen.lastAnswer;
        return;
    }
    if (traffic.messages.size() >= VendorTraffic::MostKinds) {
        const auto oldest = std::min_element(traffic.messages.begin(), traffic.messages.end(),
                                             [](const VendorMessage& a, const VendorMessage& b) { return a.lastAt < b.lastAt; });
        traffic.messages.erase(oldest);
    }
    seen.count = 1;
    seen.firstAt = seen.lastAt;
    traffic.messages.append(std::move(seen));
}

} // namespace forecourt
