// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a station is told to answer to commands, whatever it would say by itself.
#pragma once

#include "core/base/result.h"
#include "core/ocpp/rpc/callerror.h"

#include <QJsonObject>
#include <QMap>

#include <optional>

namespace forecourt::simulator {

/// One answer that was ordered.
struct ForcedAnswer
{
    enum class Kind {
        Result,  ///< payload, and nothing is done
        Error,   ///< a CALLERROR with code
        Silence, ///< no answer at all
        LoseLink, ///< the link is lost instead of an answer
        InstallFails ///< the firmware is taken and fetched as usual; installing it fails
    };
    Kind kind = Kind::Result;
    QJsonObject payload;
    ocpp::rpc::CallErrorCode code = ocpp::rpc::CallErrorCode::GenericError;
};

/// Ordered answers by action. A word is a status of the action's answer (Rejected …), a number for
/// GetLocalListVersion, a file name or "nothing" for GetDiagnostics, "heard" for UpdateFirmware, "installFails" for it
/// and SignedUpdateFirmware, "error:" and a code of CALLERROR, "silence", or "loseLink". Thread: the station's.
class ForcedAnswers final
{
public:
    /// \a words by action; what no answer is, is left out.
    explicit ForcedAnswers(const QMap<QString, QString>& words = {});

    /// What \a word means as an answer to \a action. Errors: InvalidInput (no such action, or no such answer).
    [[nodiscard]] static Result<ForcedAnswer> parse(const QString& action, const QString& word);

    /// Answers \a action so until clear(). Errors: see parse().
    [[nodiscard]] Result<void> set(const QString& action, const QString& word);
    void clear(const QString& action) { m_answers.remove(action); }
    [[nodiscard]] std::optional<ForcedAnswer> find(const QString& action) const;

private:
    QMap<QString, ForcedAnswer> m_answers;
};

} // namespace forecourt::simulator
