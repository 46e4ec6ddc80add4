// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Gathers what changed and hands it to the window in batches.
#pragma once

#include "core/api/engine.h"
#include "core/base/clock.h"
#include "core/base/threadguard.h"

#include <functional>
#include <memory>
#include <vector>

namespace forecourt::engine {

/// Something whose state is copied only when a batch is made. It outlives the publisher's use of it.
class Published
{
public:
    virtual ~Published() = default;

    /// Puts the current state into \a batch and forgets that it was dirty.
    virtual void publish(ChangeBatch& batch) = 0;

private:
    friend class ChangePublisher;
    bool m_isDirty = false;
};

/// Marks dirty things and emits one batch at most every 100 ms, or as soon as the event loop turns for
/// alarms and command results. Thread: engine. Source: house-style.md §3c.
class ChangePublisher final : public api::ChangeSource
{
    Q_OBJECT

public:
    explicit ChangePublisher(Clock& clock, QObject* parent = nullptr);
    ~ChangePublisher() override;

    /// \a collect writes everything there is into a snapshot.
    void setCollector(std::function<void(ChangeBatch&)> collect) { m_collect = std::move(collect); }

    void mark(Published& published);
    /// \a published is about to die.
    void forget(Published& published);
    /// The batch being made, to add single values to.
    [[nodiscard]] ChangeBatch& pending();
    /// The next batch goes out without waiting.
    void hurry();
    /// Emits now what is dirty; nothing if nothing is.
    void flush();

    void requestSnapshot() override;
    [[nodiscard]] quint64 revision() const { return m_revision; }

private:
    void schedule();
    void emitSnapshot();

    ThreadGuard m_thread;
    Clock& m_clock;
    std::function<void(ChangeBatch&)> m_collect;
    std::vector<Published*> m_dirty;
    std::shared_ptr<ChangeBatch> m_pending;
    std::unique_ptr<ScheduledCall> m_next;
    bool m_isHurried = false;
    quint64 m_revision = 0;
};

} // namespace forecourt::engine
