// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who waits for the answer of which command.
#pragma once

#include "core/base/result.h"
#include "core/domain/changes.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <functional>

namespace forecourt::remote {

/// The answer may be here before the command's number is: the newest answered ones are kept as long as the link. Thread: one.
class CommandWatch
{
public:
    using Done = std::function<void(const Result<CommandRecord>&)>;

    /// \a done gets the record once it is answered, at once where it is; or LinkLost.
    void await(CommandId command, Done done);
    /// A batch came.
    void take(const ChangeBatch& batch);
    /// The link is gone: who waits gets LinkLost. The result is for the mirror: what becomes of the commands that were
    /// under way is unknown until the next snapshot. Null: there were none.
    ChangeBatchPointer lose();

    [[nodiscard]] qsizetype waiting() const { return m_waiting.size(); }

private:
    static constexpr qsizetype MostKept = 400;

    QMap<qint64, CommandPointer> m_open; ///< without an answer yet
    quint64 m_revision = 0;              ///< of the last batch
    QHash<qint64, CommandPointer> m_answered;
    QList<qint64> m_order; ///< of m_answered, oldest first
    QHash<qint64, QList<Done>> m_waiting;
};

/// What everybody gets whose call was under way when the link broke.
[[nodiscard]] Error linkLost(const QString& detail = QStringLiteral("the service does not answer"));

} // namespace forecourt::remote
