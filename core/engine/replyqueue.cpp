// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/replyqueue.h"

#include <algorithm>

namespace forecourt::engine {

namespace {
void give(ocpp::StationAdapter& adapter, ocpp::RequestHandle handle, const std::variant<ocpp::Reply, Refused>& answer)
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
                        ocpp::StationAdapter& adapter)
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [handle](const Entry& open) { return open.handle == handle; });
    if (entry == m_entries.end())
        return;
    if (m_entries.size() == 1) { // nearly always
        m_entries.clear();
        return give(adapter, handle, answer);
    }
    entry->answer = std::move(answer);
    std::vector<Entry> due;
    while (!m_entries.empty() && m_entries.front().answer) {
        due.push_back(std::move(m_entries.front()));
        m_entries.erase(m_entries.begin());
    }
    for (const Entry& next : due)
        give(adapter, next.handle, *next.answer);
}

} // namespace forecourt::engine
