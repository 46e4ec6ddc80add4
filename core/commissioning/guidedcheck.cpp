// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commissioning/guidedcheck.h"

#include "core/base/async.h"
#include "core/commissioning/checkplan.h"

#include <algorithm>

namespace forecourt::commissioning {

namespace {
constexpr std::chrono::seconds TickInterval{1};
constexpr int SessionLimit = 100; ///< read back when a check goes on
constexpr qint64 BeforeS = 15 * 60;     ///< people plug in and tap before they come to the screen
constexpr qint64 AfterS = 12 * 60 * 60;
}

GuidedCheck::GuidedCheck(const CheckSetup& setup, QObject* parent) : QObject(parent), m_setup(setup)
{
    connect(&m_setup.site, &api::LiveSite::transactionChanged, this, [this](const TransactionPointer& session) {
        if (m_isActive && session->station == m_record.station)
            takeSession(*session);
    });
    connect(&m_setup.site, &api::LiveSite::batchApplied, this, &GuidedCheck::evaluate);
}

GuidedCheck::~GuidedCheck() = default;

void GuidedCheck::begin(const StationId& station, const QString& technician, bool withOffline)
{
    const StationPointer state = m_setup.site.station(station);
    if (!state) {
        Q_EMIT failed({ErrorCode::NotFound, QStringLiteral("no such charger"), {}});
        return;
    }
    enter(makeCheck(*state, withOffline, technician, m_setup.clock.utcNow()));
    save();
    evaluate();
}

void GuidedCheck::resume(const CheckRecord& record)
{
    enter(record);
    loadSessions();
    evaluate();
}

void GuidedCheck::enter(CheckRecord record)
{
    m_record = std::move(record);
    m_judgement = {};
    m_sessions.clear();
    m_marked.clear();
    m_isActive = true;
    m_isSending = false;
    m_isSaving = false;
    m_mustSave = false;
    m_waitingSignOff.reset();
    attend();
    ++m_generation;
    for (const TransactionPointer& session : m_setup.site.transactions()) {
        if (session->station == m_record.station)
            takeSession(*session);
    }
    loadTemplate();
    m_nextTick = m_setup.clock.after(TickInterval, [this] { tick(); });
    Q_EMIT changed();
}

void GuidedCheck::leave()
{
    if (m_isActive && m_mustSave && m_record.id.value() != 0) // what changed while the last one was stored
        whenFinished(m_setup.records.saveCheck(m_record), this, [this](const Result<CheckId>& id) {
            if (!id)
                Q_EMIT failed(id.error());
        });
    m_mustSave = false;
    m_isActive = false;
    m_nextTick.reset();
    Q_EMIT changed();
}

void GuidedCheck::loadTemplate()
{
    whenFinished(m_setup.records.settingsTemplate(), this, [this](const Result<SettingsTemplate>& settings) {
        if (!settings) {
            Q_EMIT failed(settings.error());
            return;
        }
        m_expected = *settings;
        evaluate();
    });
}

/// Sessions that ended while nobody watched.
void GuidedCheck::loadSessions()
{
    api::TransactionQuery query;
    query.station = m_record.station;
    query.from = m_record.startedAt.addSecs(-3600); // a charger's clock may be off
    query.limit = SessionLimit;
    whenFinished(m_setup.history.transactions(query), this,
                 [this, station = m_record.station](const Result<Page<TransactionRecord>>& page) {
                     if (!page || !(m_record.station == station))
                         return;
                     for (const TransactionRecord& session : page->rows) {
                         const bool isKnown = std::any_of(m_sessions.begin(), m_sessions.end(), [&](const auto& known) {
                             return known.key == session.key;
                         });
                         if (!isKnown)
                             takeSession(session);
                     }
                     evaluate();
                 });
}

void GuidedCheck::takeSession(const TransactionRecord& session)
{
    const auto known = std::find_if(m_sessions.begin(), m_sessions.end(),
                                    [&](const TransactionRecord& other) { return other.key == session.key; });
    if (known == m_sessions.end())
        m_sessions.append(session);
    else
        *known = session;
}

const CheckStep* GuidedCheck::currentStep() const
{
    return m_record.areStepsDone() || m_record.current < 0 ? nullptr
                                                           : &m_record.steps[static_cast<std::size_t>(m_record.current)];
}

CheckStep* GuidedCheck::step()
{
    return const_cast<CheckStep*>(std::as_const(*this).currentStep());
}

bool GuidedCheck::isOverdue() const
{
    const CheckStep* open = currentStep();
    return open && m_judgement.state == CheckState::Waiting && commissioning::isOverdue(*open, m_setup.clock.utcNow());
}

bool GuidedCheck::isCommandUnderWay() const
{
    if (m_isSending)
        return true;
    const CheckStep* open = currentStep();
    const CommandPointer command = open && open->command ? m_setup.site.command(*open->command) : nullptr;
    return command && !command->isAnswered();
}

CheckEvidence GuidedCheck::evidence()
{
    CheckEvidence evidence;
    evidence.now = m_setup.clock.utcNow();
    evidence.expected = m_expected;
    const CheckStep& open = *step();
    if (const StationPointer station = m_setup.site.station(m_record.station)) {
        evidence.link = station->link;
        evidence.boot = station->record.boot;
        evidence.lastBootAt = station->record.lastBootAt;
        evidence.settings = station->record.variables;
        evidence.settingsReadAt = station->record.variablesReadAt;
        const ConnectorState* connector = open.evse ? station->connector(*open.evse) : nullptr;
        if (connector)
            evidence.connector = *connector;
    }
    if (open.command) {
        if (const CommandPointer command = m_setup.site.command(*open.command))
            evidence.command = *command;
    }
    const QList<TransactionRecord> own = ownSessions();
    if (const TransactionRecord* session = sessionFor(m_record, m_record.current, own))
        evidence.session = *session;
    return evidence;
}

/// A check may be left open for days while guests charge: what began long before or after somebody was here is none of its,
/// and must not be marked as a test, which is in no total.
QList<TransactionRecord> GuidedCheck::ownSessions() const
{
    const CheckStep* open = currentStep();
    const bool isOffline = open && open->kind == CheckStepKind::OfflineSession; // known by the link, whenever it was told
    QList<TransactionRecord> own;
    for (const TransactionRecord& session : m_sessions) {
        const bool isKnown = std::any_of(m_record.steps.begin(), m_record.steps.end(),
                                         [&](const CheckStep& step) { return step.session == session.key; });
        const bool isNear = session.startReceivedAt >= m_attendedAt.addSecs(-BeforeS) && session.startReceivedAt <= m_attendedAt.addSecs(AfterS);
        if (isKnown || isNear || isOffline)
            own.append(session);
    }
    return own;
}

/// The offline step remembers when the link went and came.
void GuidedCheck::watchLink()
{
    CheckStep& open = *step();
    if (open.kind != CheckStepKind::OfflineSession)
        return;
    const StationPointer station = m_setup.site.station(m_record.station);
    if (!station)
        return;
    if (!station->link.isOnline && !open.linkLostAt)
        open.linkLostAt = m_setup.clock.utcNow();
    else if (station->link.isOnline && open.linkLostAt && !open.linkBackAt)
        open.linkBackAt = station->link.since.value_or(m_setup.clock.utcNow());
    else
        return;
    save();
}

void GuidedCheck::evaluate()
{
    if (!canChange() || !currentStep() || !m_setup.site.isReady())
        return;
    watchLink();
    const CheckEvidence seen = evidence();
    const Judgement judged = judge(*step(), seen);
    if (seen.session && step()->session != seen.session->key) {
        step()->session = seen.session->key;
        save();
    }
    if (seen.session && !seen.session->flags.testFlag(TransactionFlag::Test))
        markTest(seen.session->key);
    if (judged.state == CheckState::Passed) {
        close(judged);
        return;
    }
    const bool wasOverdue = std::exchange(m_wasOverdue, isOverdue());
    if (judged == m_judgement && wasOverdue == m_wasOverdue)
        return;
    m_judgement = judged;
    Q_EMIT changed();
}

void GuidedCheck::close(const Judgement& judgement, const QString& note)
{
    CheckStep& open = *step();
    open.state = judgement.state;
    open.reason = judgement.reason;
    open.facts = judgement.facts;
    open.note = note;
    open.finishedAt = m_setup.clock.utcNow();
    this->open(firstWaiting(m_record));
}

void GuidedCheck::open(int index)
{
    attend();
    m_record.current = index;
    m_judgement = {};
    m_wasOverdue = false;
    if (CheckStep* next = step()) {
        const std::optional<Energy> reading = next->referenceRegister;
        const std::optional<qint64> power = next->referencePowerW;
        restart(*next, m_setup.clock.utcNow());
        next->referenceRegister = reading;
        next->referencePowerW = power;
    }
    save();
    Q_EMIT changed();
    if (const CheckStep* next = currentStep(); next && next->kind == CheckStepKind::Configuration)
        runCommand();
    // Not at once: what comes next is judged by what is seen from now on.
    QMetaObject::invokeMethod(this, &GuidedCheck::evaluate, Qt::QueuedConnection);
}

void GuidedCheck::tick()
{
    if (!m_isActive)
        return;
    m_nextTick = m_setup.clock.after(TickInterval, [this] { tick(); });
    evaluate();
}

void GuidedCheck::save()
{
    if (!m_isActive)
        return;
    m_record.changedAt = m_setup.clock.utcNow();
    if (m_isSaving) { // one at a time: the first one gives the id
        m_mustSave = true;
        return;
    }
    m_isSaving = true;
    m_mustSave = false;
    whenFinished(m_setup.records.saveCheck(m_record), this, [this, generation = m_generation](const Result<CheckId>& id) {
        if (generation == m_generation)
            onSaved(id);
    });
}

void GuidedCheck::onSaved(const Result<CheckId>& id)
{
    m_isSaving = false;
    if (id)
        m_record.id = *id;
    else
        Q_EMIT failed(id.error());
    if (id && m_waitingSignOff)
        sign(*std::exchange(m_waitingSignOff, std::nullopt));
    else if (m_mustSave && id)
        save();
    else
        Q_EMIT changed();
}

} // namespace forecourt::commissioning
