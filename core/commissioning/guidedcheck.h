// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One guided check while it is done: watches the charger, judges the open step, keeps everything.
#pragma once

#include "core/api/administration.h"
#include "core/api/commissioning.h"
#include "core/api/history.h"
#include "core/api/livesite.h"
#include "core/base/clock.h"
#include "core/commissioning/checkjudge.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace forecourt::commissioning {

/// What a check works with. Everything referred to outlives the check.
struct CheckSetup
{
    api::LiveSite& site;
    api::Engine& engine;
    api::Administration& administration;
    api::History& history;
    api::Commissioning& records;
    Clock& clock;
    QString user; ///< who gives the commands
};

/// A step that passes is closed at once and the next one opens; a warning or a failure stays open until
/// the technician tries again or goes on. Every change is stored before anything else happens with it, so
/// that a closed window or a restart goes on at the same step. Commands are the ordinary ones.
/// Thread: GUI.
class GuidedCheck final : public QObject
{
    Q_OBJECT

public:
    explicit GuidedCheck(const CheckSetup& setup, QObject* parent = nullptr);
    ~GuidedCheck() override;

    /// Begins a new check. \a station must be known.
    void begin(const StationId& station, const QString& technician, bool withOffline);
    /// Goes on with a stored one; a signed one is only shown.
    void resume(const CheckRecord& record);
    /// Stops watching; what was done is kept.
    void leave();

    [[nodiscard]] bool isActive() const { return m_isActive; }
    [[nodiscard]] const CheckRecord& record() const { return m_record; }
    /// The open step; null when all are done.
    [[nodiscard]] const CheckStep* currentStep() const;
    /// How the open step stands at this moment.
    [[nodiscard]] const Judgement& judgement() const { return m_judgement; }
    /// The open step waits longer than it should: show the hint.
    [[nodiscard]] bool isOverdue() const;
    /// A warning or failure waits for retry() or goOn().
    [[nodiscard]] bool needsDecision() const { return m_judgement.state > CheckState::Passed; }
    [[nodiscard]] const std::optional<SettingsTemplate>& settingsTemplate() const { return m_expected; }
    /// A command of the open step is on its way.
    [[nodiscard]] bool isCommandUnderWay() const;

    /// Somebody is there: the page was opened. Without that for half a day, who charges is a guest and no test.
    void attend() { m_attendedAt = m_setup.clock.utcNow(); }

    /// Sends the open step's own command: read settings, start, stop or unlock; for the clock a question
    /// whose answer carries a time. Nothing where the step has none.
    void runCommand();
    /// Ends the session that is in the way of a remote start.
    void stopRunningSession();
    /// Opens \a step again.
    void retry(int step);
    /// Closes the open step as it stands.
    void goOn();
    /// Closes the open step as skipped. \a why must not be empty.
    void skip(const QString& why);
    void setReference(std::optional<Energy> reading, std::optional<qint64> powerW);
    void putMeasurement(const Measurement& measurement);
    void removeMeasurement(MeasurementKind kind, std::optional<EvseId> evse);
    void setOpenPoints(const QStringList& points);
    /// Puts \a photo before the one at \a place (−1: behind the last). Nothing where there are as many as may be.
    void addPhoto(const CheckPhoto& photo, qsizetype place = -1);
    void removePhoto(const CheckPhoto& photo);
    /// \a done: once it is stored.
    void saveTemplate(const SettingsTemplate& settings, std::function<void()> done = {});

    /// Gathers site, charger and test charges around what was typed (technician, owner, place, date,
    /// connectionUrl); then signOffReady().
    void prepareSignOff(const CheckSignOff& typed);
    /// Stores \a signOff; the check is closed for good; then signedOff().
    void sign(const CheckSignOff& signOff);

Q_SIGNALS:
    /// Anything of the above.
    void changed();
    void signOffReady(const forecourt::CheckSignOff& signOff);
    void signedOff();
    /// \a session counts as a test charge from now on, since it fitted the open step.
    void testMarked(const forecourt::TransactionRecord& session);
    /// A command or storing failed; what was typed is kept and stored with the next change.
    void failed(const forecourt::Error& error);

private:
    struct Gathering;

    void enter(CheckRecord record);
    void loadTemplate();
    void loadSessions();
    void takeSession(const TransactionRecord& session);
    void evaluate();
    void watchLink();
    void close(const Judgement& judgement, const QString& note = {});
    void open(int step);
    void tick();
    void save();
    void onSaved(const Result<CheckId>& id);
    void submit(CommandParameters parameters, bool isOfStep = true);
    void startRemotely(EvseId evse);
    void markTest(TransactionKey session);
    void gather(const std::shared_ptr<Gathering>& gathering);
    [[nodiscard]] CheckStep* step();
    [[nodiscard]] CheckEvidence evidence();
    [[nodiscard]] QList<TransactionRecord> ownSessions() const;
    [[nodiscard]] bool canChange() const { return m_isActive && !m_record.isSigned(); }

    CheckSetup m_setup;
    CheckRecord m_record;
    Judgement m_judgement;
    std::optional<SettingsTemplate> m_expected;
    QList<TransactionRecord> m_sessions; ///< of this charger since the check began
    QSet<qint64> m_marked;
    QDateTime m_attendedAt; ///< when somebody was here last
    std::unique_ptr<ScheduledCall> m_nextTick;
    std::optional<CheckSignOff> m_waitingSignOff; ///< behind what is being stored
    int m_generation = 0;  ///< answers for an earlier check are dropped
    bool m_isActive = false;
    bool m_isSaving = false;
    bool m_mustSave = false;
    bool m_isSending = false;
    bool m_wasOverdue = false;
};

} // namespace forecourt::commissioning
