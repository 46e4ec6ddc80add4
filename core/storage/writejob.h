// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One piece of work for the writer, with the call that answers it.
#pragma once

#include "core/engine/ports/completion.h"
#include "core/storage/tables.h"

#include <functional>
#include <memory>
#include <optional>

namespace forecourt::storage {

/// Made on the engine's thread, run on the writer's (perhaps several times, until it is committed),
/// completed and destroyed on the engine's.
class WriteJob
{
public:
    virtual ~WriteJob() = default;

    /// Does the work inside an open transaction. False: refused for a reason of its own.
    [[nodiscard]] virtual bool run(Tables& tables) = 0;
    /// Replaces the outcome.
    virtual void fail(Error error) = 0;
    /// Calls back with the outcome.
    virtual void complete() = 0;
};

/// A job whose work yields a Result<T>. \a work must be repeatable: what it captured stays as it was.
template<class T>
class TypedWriteJob final : public WriteJob
{
public:
    using Work = std::function<Result<T>(Tables&)>;

    TypedWriteJob(Work work, ports::Completion<T> done) : m_work(std::move(work)), m_done(std::move(done)) {}

    [[nodiscard]] bool run(Tables& tables) override
    {
        m_result.emplace(m_work(tables));
        return m_result->has_value();
    }
    void fail(Error error) override { m_result.emplace(tl::unexpected<Error>(std::move(error))); }
    void complete() override
    {
        if (m_done && m_result)
            m_done(std::move(*m_result));
    }

private:
    Work m_work;
    ports::Completion<T> m_done;
    std::optional<Result<T>> m_result;
};

} // namespace forecourt::storage
