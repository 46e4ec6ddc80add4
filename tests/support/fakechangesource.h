// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A change source whose site the test decides.
#pragma once

#include "core/api/engine.h"

#include <algorithm>

namespace forecourt::tests {

/// Keeps the whole site as one batch and answers snapshots from it. Thread: the test's.
class FakeChangeSource final : public api::ChangeSource
{
public:
    FakeChangeSource();
    ~FakeChangeSource() override;

    using api::ChangeSource::ChangeSource;

    ChangeBatch state; ///< what a snapshot contains; change it through publish()
    int snapshotRequests = 0;

    void requestSnapshot() override;

    /// Takes \a batch into the state and sends it as the next revision.
    void publish(ChangeBatch batch);

    void publishStation(const StationState& station);
    void publishTransaction(const TransactionRecord& transaction);
    void publishCommand(const CommandRecord& command);

    [[nodiscard]] StationPointer station(const StationId& id) const;
    [[nodiscard]] CommandPointer command(CommandId id) const;

private:
    template<class List, class Row, class Same>
    static void put(List& list, const Row& row, Same same)
    {
        const auto found = std::find_if(list.begin(), list.end(), same);
        if (found == list.end())
            list.append(row);
        else
            *found = row;
    }

    void merge(const ChangeBatch& batch);

    void mergeJobs(const JobChanges& changes);

    void mergeRemovals(const ChangeBatch& batch);

    quint64 m_revision = 0;
};

} // namespace forecourt::tests
