// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pendingrecords.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

template<class Kind>
bool isSameAs(const ocpp::Notice& one, const ocpp::Notice& other)
{
    const Kind* first = std::get_if<Kind>(&one);
    const Kind* second = std::get_if<Kind>(&other);
    return first && second && *first == *second;
}

bool isSame(const ocpp::Notice& one, const ocpp::Notice& other)
{
    return isSameAs<ocpp::TransactionStartNotice>(one, other) || isSameAs<ocpp::TransactionStopNotice>(one, other)
        || isSameAs<ocpp::MeterNotice>(one, other) || isSameAs<ocpp::SecurityEventNotice>(one, other);
}

} // namespace

bool PendingRecords::isRecord(const ocpp::Notice& notice)
{
    return std::holds_alternative<ocpp::TransactionStartNotice>(notice)
        || std::holds_alternative<ocpp::TransactionStopNotice>(notice)
        || std::holds_alternative<ocpp::MeterNotice>(notice)
        || std::holds_alternative<ocpp::SecurityEventNotice>(notice);
}

void PendingRecords::open(const ocpp::Notice& notice, Request request, qint64 nowMs)
{
    m_entries.push_back(Entry{notice, request, nowMs, false, {}});
}

bool PendingRecords::join(const ocpp::Notice& notice, Request copy)
{
    const auto same = std::find_if(m_entries.begin(), m_entries.end(),
                                   [&](const Entry& entry) { return isSame(entry.notice, notice); });
    if (same == m_entries.end())
        return false;
    same->copies.push_back(copy);
    return true;
}

void PendingRecords::hold(Request request)
{
    for (Entry& entry : m_entries)
        entry.isHolding = entry.isHolding || entry.request == request;
}

bool PendingRecords::isHolding() const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [](const Entry& entry) { return entry.isHolding; });
}

bool PendingRecords::isHoldingFromBefore(quint64 epoch) const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [epoch](const Entry& entry) {
        return entry.isHolding && entry.request.epoch != epoch;
    });
}

qint64 PendingRecords::longestWaitMs(qint64 nowMs) const
{
    return m_entries.empty() ? 0 : nowMs - m_entries.front().sinceMs;
}

std::vector<PendingRecords::Request> PendingRecords::take(Request request)
{
    std::vector<Request> due{request};
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [request](const Entry& entry) { return entry.request == request; });
    if (found == m_entries.end())
        return due;
    due.insert(due.end(), found->copies.cbegin(), found->copies.cend());
    m_entries.erase(found);
    return due;
}

void PendingRecords::linkLost()
{
    for (Entry& entry : m_entries)
        entry.copies.clear();
}

} // namespace forecourt::engine
