// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Requests of a station that are answered only after a commit.
#pragma once

#include "core/ocpp/adapter/stationadapter.h"

#include <vector>

namespace forecourt::engine {

/// What is on its way to the store, over all links of one station: a copy that the station sends meanwhile
/// (it gave up waiting, or connected anew) is not stored again but answered together with the first.
/// Source: REL-1, REL-2. Thread: engine.
class PendingRecords
{
public:
    /// A station with more on its way gets no more answers until some are stored.
    static constexpr size_t Maximum = 512;

    /// A request and the link it came by.
    struct Request
    {
        quint64 epoch = 0;
        ocpp::RequestHandle handle;

        bool operator==(const Request&) const = default;
    };

    /// Is this one of the messages that must be stored before their answer.
    [[nodiscard]] static bool isRecord(const ocpp::Notice& notice);

    [[nodiscard]] bool isFull() const { return m_entries.size() >= Maximum; }
    void open(const ocpp::Notice& notice, Request request, qint64 nowMs);
    /// True if the same content is on its way: \a copy then gets its answer too.
    [[nodiscard]] bool join(const ocpp::Notice& notice, Request copy);
    /// Later records wait until this one is stored.
    void hold(Request request);
    [[nodiscard]] bool isHolding() const;
    /// Does a record of a link before \a epoch hold later ones.
    [[nodiscard]] bool isHoldingFromBefore(quint64 epoch) const;
    /// How long the oldest one has waited, ms; 0 if none waits.
    [[nodiscard]] qint64 longestWaitMs(qint64 nowMs) const;
    /// It is settled: everybody to whom its answer is due, \a request first.
    [[nodiscard]] std::vector<Request> take(Request request);
    /// The link is gone: its copies need no answer. What is on its way stays.
    void linkLost();

private:
    struct Entry
    {
        ocpp::Notice notice;
        Request request;
        qint64 sinceMs = 0;
        bool isHolding = false;
        std::vector<Request> copies;
    };
    std::vector<Entry> m_entries; ///< oldest first
};

} // namespace forecourt::engine
