// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Brings answers into the order of the requests.
#pragma once

#include "core/engine/responder.h"

#include <vector>

namespace forecourt::engine {

/// Requests of one link that are not answered yet. Thread: engine.
class ReplyQueue
{
public:
    /// More than this many unanswered requests is no station but a flood.
    static constexpr size_t Maximum = 512;

    [[nodiscard]] bool isFull() const { return m_entries.size() >= Maximum; }
    void open(ocpp::RequestHandle handle) { m_entries.push_back({handle, std::nullopt}); }
    /// Takes an answer and gives every answer whose turn has come to \a adapter; out of turn: this one at once.
    void settle(ocpp::RequestHandle handle, std::variant<ocpp::Reply, Refused> answer, ocpp::StationAdapter& adapter,
                bool isInTurn = true);
    /// Gives every answer there is, whoever waits before it.
    void release(ocpp::StationAdapter& adapter);
    void clear() { m_entries.clear(); }

private:
    struct Entry
    {
        ocpp::RequestHandle handle;
        std::optional<std::variant<ocpp::Reply, Refused>> answer;
    };
    static void give(const std::vector<Entry>& due, ocpp::StationAdapter& adapter);

    std::vector<Entry> m_entries; ///< oldest first
};

} // namespace forecourt::engine
