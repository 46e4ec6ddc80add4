// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes settings to chargers key by key, reads them back, and says what became of each.
#pragma once

#include "core/api/engine.h"
#include "core/api/livesite.h"
#include "core/domain/check.h"

#include <QHash>

#include <vector>

namespace forecourt::commissioning {

/// A setting that shall have another value.
struct SettingChange
{
    QString name;
    QString value;
    std::optional<QString> before; ///< as last read; empty: unset or not known

    bool operator==(const SettingChange&) const = default;
};

/// What became of one change. Source: OCPP 1.6 §5.3, ocpp-behaviour.md §4.
enum class ChangeState {
    Waiting,       ///< not sent yet
    Sending,       ///< sent, no answer yet
    Checking,      ///< accepted, being read back
    Done,          ///< reads back as it was sent
    NeedsRestart,  ///< stored, works after a restart
    Refused,       ///< the value is not allowed, or the setting is read only
    UnknownKey,    ///< the charger has no such setting
    CannotChange,  ///< the charger cannot change settings at all
    Failed,        ///< an error; detail has it
    ReadsOther,    ///< accepted, but reads back as detail
    Unconfirmed,   ///< accepted, but could not be read back
    Unanswered,    ///< no answer, or the link broke: it may have happened
    Offline,       ///< not sent: the charger is not connected
    ReadOnly,      ///< not sent: the charger lets nobody change it
    Stopped,       ///< not sent: withdrawn
};

/// Nothing more comes for it.
[[nodiscard]] bool isOver(ChangeState state);
/// The charger has the value now, or after a restart.
[[nodiscard]] bool isGood(ChangeState state);
/// Sending it once more may help.
[[nodiscard]] bool isWorthRetrying(ChangeState state);

/// One change at one charger.
struct ChangeResult
{
    StationId station;
    SettingChange change;
    ChangeState state = ChangeState::Waiting;
    QString detail; ///< the charger's words, or the value it reads back

    bool operator==(const ChangeResult&) const = default;
};

/// What brings \a station to \a wanted, in its order: nothing for what is so already; what it does not have, lets
/// nobody change, or cannot be reached for, with that state; protected keys are left out.
[[nodiscard]] QList<ChangeResult> planRollout(const SettingsTemplate& wanted, const StationState& station);

/// What the answer to a change says: never Done by itself.
[[nodiscard]] ChangeState judgeAnswer(const CommandRecord& answer);
/// How \a result stands after reading back \a found, what the charger has now. Source: ocpp-behaviour.md §4
/// "Read back after Accepted".
[[nodiscard]] ChangeState judgeReadBack(const ChangeResult& result, const QList<DeviceVariable>& found);

/// Several chargers at the same time, each one key after the other; what was accepted is read back with
/// one question per charger. A charger that is gone keeps nobody waiting. Commands are the ordinary ones
/// and stand in the history. Thread: GUI.
class SettingsRun final : public QObject
{
    Q_OBJECT

public:
    /// \a user: who gives the commands. \a site mirrors what \a engine does.
    SettingsRun(api::LiveSite& site, api::Engine& engine, QString user, QObject* parent = nullptr);

    /// Adds a change that waits for start(), or one whose end is known before. Protected keys are left out,
    /// see protectedKey().
    void add(const StationId& station, const SettingChange& change, ChangeState state = ChangeState::Waiting);
    void add(const StationId& station, const QList<SettingChange>& changes);
    /// Sends everything that waits.
    void start();
    /// Lets everything that went wrong and may go well the next time wait again, and starts.
    void retryFailed();
    /// Sends nothing more; what is out is still read.
    void stop();

    [[nodiscard]] const std::vector<ChangeResult>& results() const { return m_results; }
    [[nodiscard]] bool isRunning() const { return !m_stations.isEmpty(); }
    [[nodiscard]] bool canRetry() const;
    /// Chargers with a change that works only after a restart.
    [[nodiscard]] QList<StationId> needingRestart() const;

Q_SIGNALS:
    /// Result \a index has news.
    void changed(int index);
    /// Nothing is under way any more.
    void finished();

private:
    /// What is out at a charger.
    struct Outstanding
    {
        int index = -1;                 ///< of a change; −1: a read-back, or nothing
        bool isReading = false;
        std::optional<CommandId> command; ///< empty: not known yet
    };

    void next(const StationId& station);
    void send(const StationId& station, int index);
    void readBack(const StationId& station);
    void finish(const StationId& station);
    void submit(const StationId& station, CommandParameters parameters);
    void failed(const StationId& station, const Error& error);
    void answered(const CommandRecord& command);
    void takeReading(const CommandRecord& command);
    void set(int index, ChangeState state, const QString& detail = {});
    [[nodiscard]] QList<int> indexesOf(const StationId& station, ChangeState state) const;

    api::LiveSite& m_site;
    api::Engine& m_engine;
    QString m_user;
    std::vector<ChangeResult> m_results;
    QHash<StationId, Outstanding> m_stations; ///< those under way
};

} // namespace forecourt::commissioning
