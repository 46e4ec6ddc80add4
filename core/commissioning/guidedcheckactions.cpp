// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the technician does in a guided check: commands, decisions, typed values, the sign-off.
#include "core/base/async.h"
#include "core/commissioning/chargecurve.h"
#include "core/commissioning/checkplan.h"
#include "core/commissioning/guidedcheck.h"
#include "core/commissioning/measurementrules.h"

#include <algorithm>

namespace forecourt::commissioning {

namespace {
constexpr int TagHours = 1;
}

void GuidedCheck::runCommand()
{
    const CheckStep* open = currentStep();
    if (!canChange() || !open)
        return;
    attend();
    switch (open->kind) {
    case CheckStepKind::Connect:
    case CheckStepKind::Identity: submit(TriggerMessage{QStringLiteral("BootNotification"), std::nullopt}); break;
    case CheckStepKind::ClockDrift: submit(TriggerMessage{QStringLiteral("StatusNotification"), std::nullopt}); break;
    case CheckStepKind::Configuration: submit(ReadVariables{}); break;
    case CheckStepKind::MeterPlausible: submit(TriggerMessage{QStringLiteral("MeterValues"), open->evse}); break;
    case CheckStepKind::StartRemotely: startRemotely(*open->evse); break;
    case CheckStepKind::Unlock: submit(UnlockConnector{*open->evse}); break;
    case CheckStepKind::Stop: {
        const QList<TransactionRecord> own = ownSessions();
        if (const TransactionRecord* session = sessionFor(m_record, m_record.current, own))
            submit(RemoteStop{session->id});
        break;
    }
    default: break;
    }
}

/// The tag is made valid for an hour at this charger first, for many ask about it before they start.
void GuidedCheck::startRemotely(EvseId evse)
{
    TokenRecord tag = m_setup.site.token(commissioningTag()).value_or(TokenRecord{});
    tag.value = commissioningTag();
    tag.isBlocked = false;
    tag.stations = {m_record.station};
    tag.expiresAt = m_setup.clock.utcNow().addSecs(TagHours * 3600);
    m_isSending = true;
    Q_EMIT changed();
    whenFinished(m_setup.administration.saveToken(tag), this, [this, evse](const Result<api::SaveOutcome>& saved) {
        m_isSending = false;
        const CheckStep* open = currentStep();
        if (!saved)
            Q_EMIT failed(saved.error());
        else if (canChange() && open && open->kind == CheckStepKind::StartRemotely && open->evse == evse)
            submit(RemoteStart{evse, IdToken{commissioningTag(), IdTokenKind::Unknown}});
        Q_EMIT changed();
    });
}

void GuidedCheck::stopRunningSession()
{
    const CheckStep* open = currentStep();
    if (!canChange() || !open || !open->evse)
        return;
    for (const TransactionRecord& session : std::as_const(m_sessions)) {
        if (session.isRunning() && session.evse == *open->evse)
            submit(RemoteStop{session.id}, false);
    }
}

void GuidedCheck::submit(CommandParameters parameters, bool isOfStep)
{
    CommandRequest request;
    request.station = m_record.station;
    request.parameters = std::move(parameters);
    request.user = m_setup.user;
    m_isSending = true;
    Q_EMIT changed();
    whenFinished(m_setup.engine.submit(request), this,
                 [this, isOfStep, index = m_record.current, generation = m_generation](const Result<CommandId>& id) {
                     if (generation != m_generation)
                         return;
                     m_isSending = false;
                     if (!id) {
                         Q_EMIT failed(id.error());
                     } else if (isOfStep && canChange() && index == m_record.current && currentStep()) {
                         step()->command = *id;
                         save();
                         evaluate();
                     }
                     Q_EMIT changed();
                 });
}

void GuidedCheck::markTest(TransactionKey session)
{
    if (m_marked.contains(session.value()))
        return;
    m_marked.insert(session.value());
    whenFinished(m_setup.engine.markTest(session), this, [this, session](const Result<void>& marked) {
        if (marked) {
            const auto known = std::find_if(m_sessions.cbegin(), m_sessions.cend(), [session](const auto& each) { return each.key == session; });
            if (known != m_sessions.cend())
                Q_EMIT testMarked(TransactionRecord(*known));
            return;
        }
        m_marked.remove(session.value());
        Q_EMIT failed(marked.error());
    });
}

void GuidedCheck::retry(int index)
{
    if (!canChange() || index < 0 || index >= static_cast<int>(m_record.steps.size()))
        return;
    m_record.steps[static_cast<std::size_t>(index)].state = CheckState::Waiting;
    open(index);
}

void GuidedCheck::goOn()
{
    if (canChange() && currentStep() && needsDecision())
        close(m_judgement);
}

void GuidedCheck::skip(const QString& why)
{
    if (!canChange() || !currentStep() || why.trimmed().isEmpty())
        return;
    close({CheckState::Skipped, CheckReason::SkippedByTechnician, m_judgement.facts}, why.trimmed());
}

void GuidedCheck::setReference(std::optional<Energy> reading, std::optional<qint64> powerW)
{
    CheckStep* open = step();
    if (!canChange() || !open || open->kind != CheckStepKind::MeterPlausible)
        return;
    open->referenceRegister = reading;
    open->referencePowerW = powerW;
    save();
    evaluate();
}

void GuidedCheck::putMeasurement(const Measurement& measurement)
{
    if (!canChange() || !isPlausible(measurement))
        return;
    commissioning::putMeasurement(m_record.measurements, measurement);
    save();
    Q_EMIT changed();
}

void GuidedCheck::removeMeasurement(MeasurementKind kind, std::optional<EvseId> evse)
{
    if (!canChange())
        return;
    commissioning::removeMeasurement(m_record.measurements, kind, evse);
    save();
    Q_EMIT changed();
}

void GuidedCheck::setOpenPoints(const QStringList& points)
{
    if (!canChange() || points == m_record.openPoints)
        return;
    m_record.openPoints = points;
    save();
}

void GuidedCheck::addPhoto(const CheckPhoto& photo, qsizetype place)
{
    QList<CheckPhoto>& photos = m_record.photos;
    if (!canChange() || photos.size() >= CheckRecord::MostPhotos || photos.contains(photo))
        return;
    photos.insert(place < 0 ? photos.size() : std::min(place, photos.size()), photo);
    save();
    Q_EMIT changed();
}

void GuidedCheck::removePhoto(const CheckPhoto& photo)
{
    if (!canChange() || !m_record.photos.removeOne(photo))
        return;
    save();
    Q_EMIT changed();
}

void GuidedCheck::saveTemplate(const SettingsTemplate& settings, std::function<void()> done)
{
    SettingsTemplate stamped = settings;
    stamped.savedAt = m_setup.clock.utcNow();
    whenFinished(m_setup.records.saveTemplate(stamped), this, [this, stamped, done = std::move(done)](const Result<void>& saved) {
        if (!saved) {
            Q_EMIT failed(saved.error());
            return;
        }
        m_expected = stamped;
        evaluate();
        Q_EMIT changed();
        if (done)
            done();
    });
}

/// What is still to be read for a sign-off, one session after the other.
struct GuidedCheck::Gathering
{
    CheckSignOff signOff;
    QList<TransactionKey> open;
};

void GuidedCheck::prepareSignOff(const CheckSignOff& typed)
{
    auto gathering = std::make_shared<Gathering>();
    CheckSignOff& sign = gathering->signOff;
    sign = typed;
    sign.openPoints = m_record.openPoints;
    sign.signedAt = m_setup.clock.utcNow();
    sign.siteName = m_setup.site.site().name;
    sign.siteAddress = m_setup.site.site().address;
    sign.timeZone = m_setup.site.site().timeZone;
    sign.stationName = m_record.station.value();
    if (const StationPointer station = m_setup.site.station(m_record.station)) {
        sign.stationName = station->record.displayName();
        sign.boot = station->record.boot;
        sign.protocol = station->link.protocol;
        for (const ConnectorState& connector : station->connectors)
            sign.connectors.append({connector.evse.value(), connector.name});
    }
    for (const CheckStep& done : m_record.steps) {
        const bool isCharge = done.kind == CheckStepKind::StartByTag || done.kind == CheckStepKind::StartRemotely
            || done.kind == CheckStepKind::OfflineSession;
        if (isCharge && done.session && done.state != CheckState::Skipped && !gathering->open.contains(*done.session))
            gathering->open.append(*done.session);
    }
    gather(gathering);
}

void GuidedCheck::gather(const std::shared_ptr<Gathering>& gathering)
{
    if (gathering->open.isEmpty()) {
        Q_EMIT signOffReady(gathering->signOff);
        return;
    }
    const TransactionKey key = gathering->open.takeFirst();
    whenFinished(m_setup.history.transaction(key), this, [this, key, gathering](const Result<TransactionRecord>& session) {
        if (!session) {
            Q_EMIT failed(session.error());
            return;
        }
        whenFinished(m_setup.history.samples(key), this,
                     [this, gathering, record = *session](const Result<QList<MeterSample>>& samples) {
                         if (!samples) {
                             Q_EMIT failed(samples.error());
                             return;
                         }
                         gathering->signOff.charges.append(chargeOf(record, *samples));
                         gather(gathering);
                     });
    });
}

void GuidedCheck::sign(const CheckSignOff& signOff)
{
    if (!canChange() || !m_record.areStepsDone())
        return;
    if (m_isSaving) {
        m_waitingSignOff = signOff;
        return;
    }
    CheckRecord closed = m_record;
    closed.changedAt = m_setup.clock.utcNow();
    closed.signOff = signOff;
    m_isSaving = true;
    whenFinished(m_setup.records.saveCheck(closed), this, [this, closed, generation = m_generation](const Result<CheckId>& id) {
        if (generation != m_generation)
            return;
        m_isSaving = false;
        if (!id) {
            Q_EMIT failed(id.error());
            return;
        }
        m_record = closed;
        m_record.id = *id;
        Q_EMIT changed();
        Q_EMIT signedOff();
    });
}

} // namespace forecourt::commissioning
