// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/replyqueue.h"

#include <algorithm>
#include <iterator>

namespace forecourt::engine {

namespace {
void giveOne(ocpp::StationAdapter& adapter, ocpp::RequestHandle handle,
             const std::variant<ocpp::Reply, Refused>& answer)
{
    if (const auto* reply = std::get_if<ocpp::Reply>(&answer)) {
        adapter.reply(handle, *reply);
        return;
    }
    const auto& refused = std::get<Refused>(answer);
    adapter.refuse(handle, refused.refusal, refused.text);
}
} // namespace

void ReplyQueue::settle(ocpp::RequestHandle handle, std::variant<ocpp::Reply, Refused> answer,
                        ocpp::StationAdapter& adapter, bool isInTurn)
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [handle](const Entry& open) { return open.handle == handle; });
    if (entry == m_entries.end())
        return;
    if (m_entries.size() == 1 || !isInTurn) { // nearly always the only one
        m_entries.erase(entry);
        return giveOne(adapter, handle, answer);
    }
    entry->answer = std::move(answer);
    const auto end = std::find_if(m_entries.begin(), m_entries.end(), [](const Entry& open) { return !open.answer; });
    std::vector<Entry> due(std::make_move_iterator(m_entries.begin()), std::make_move_iterator(end));
    m_entries.erase(m_entries.begin(), end);
    give(due, adapter);
}

void ReplyQueue::release(ocpp::StationAdapter& adapter)
{
    const auto answered = std::stable_partition(m_entries.begin(), m_entries.end(),
                                                [](const Entry& open) { return !open.answer; });
    std::vector<Entry> due(std::make_move_iterator(answered), std::make_move_iterator(m_entries.end()));
    m_entries.erase(answered, m_entries.end());
    give(due, adapter);
}

void ReplyQueue::give(const std::vector<Entry>& due, ocpp::StationAdapter& adapter)
{
    for (const Entry& next : due)
        giveOne(adapter, next.handle, *next.answer);
}

} // namespace forecourt::engine
