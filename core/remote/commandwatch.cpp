// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/commandwatch.h"

#include <utility>

namespace forecourt::remote {

Error linkLost(const QString& detail)
{
    return Error{ErrorCode::LinkLost, detail, {}};
}

void CommandWatch::await(CommandId command, Done done)
{
    if (const CommandPointer answered = m_answered.value(command.value()))
        done(*answered);
    else
        m_waiting[command.value()].append(std::move(done));
}

void CommandWatch::take(const ChangeBatch& batch)
{
    m_revision = batch.revision;
    if (batch.isSnapshot)
        m_open.clear();
    for (const CommandPointer& command : batch.commands) {
        const qint64 id = command->id.value();
        if (!command->isAnswered()) {
            m_open.insert(id, command);
            continue;
        }
        m_open.remove(id);
        if (!m_answered.contains(id))
            m_order.append(id);
        m_answered.insert(id, command);
        for (const Done& done : m_waiting.take(id))
            done(*command);
    }
    while (m_order.size() > MostKept)
        m_answered.remove(m_order.takeFirst());
}

ChangeBatchPointer CommandWatch::lose()
{
    // after a restore of its database the service gives the same numbers once more
    m_answered.clear();
    m_order.clear();
    const QHash<qint64, QList<Done>> waiting = std::exchange(m_waiting, {});
    for (const QList<Done>& all : waiting) {
        for (const Done& done : all)
            done(tl::unexpected(linkLost()));
    }
    if (m_open.isEmpty())
        return nullptr;
    auto batch = std::make_shared<ChangeBatch>();
    batch->revision = ++m_revision;
    for (const CommandPointer& open : std::exchange(m_open, {})) {
        auto unknown = std::make_shared<CommandRecord>(*open);
        unknown->outcome = CommandOutcome::Disconnected;
        unknown->queuePosition = 0;
        batch->commands.append(unknown);
    }
    return batch;
}

} // namespace forecourt::remote
