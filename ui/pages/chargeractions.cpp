// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chargeractions.h"

#include "core/base/async.h"
#include "ui/dialogs/closesessiondialog.h"
#include "ui/dialogs/nextstepdialog.h"
#include "ui/dialogs/startdialog.h"
#include "ui/dialogs/textdialog.h"
#include "ui/dialogs/typednamedialog.h"
#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/models/connectorprogress.h"
#include "ui/models/names.h"
#include "ui/pages/diagnosticsactions.h"
#include "ui/pages/firmwareactions.h"
#include "ui/pages/planactions.h"
#include "ui/pages/reservationactions.h"
#include "ui/widgets/formdialog.h"

#include <QPointer>
#include <QVBoxLayout>
#include <QWidget>

namespace forecourt::ui {

namespace {
/// Failures are told in the corner; success of these shows at the connector itself.
bool showsAtTheConnector(const CommandRecord& command)
{
    return std::holds_alternative<RemoteStart>(command.parameters)
        || std::holds_alternative<RemoteStop>(command.parameters);
}

bool isSuccess(const CommandRecord& command)
{
    return command.outcome == CommandOutcome::Accepted || command.outcome == CommandOutcome::Scheduled;
}
} // namespace

ChargerActions::ChargerActions(const PageContext& context, QWidget* parent)
    : QObject(parent), m_context(context), m_parent(parent), m_reservations(new ReservationActions(context, parent)),
      m_firmware(new FirmwareActions(context, parent)), m_diagnostics(new DiagnosticsActions(context, parent)), m_plans(new PlanActions(context, parent))
{
    for (QObject* part : std::initializer_list<QObject*>{m_reservations, m_firmware, m_diagnostics, m_plans})
        part->setParent(this);
    connect(&context.site(), &api::LiveSite::commandChanged, this, [this](const CommandPointer& command) {
        if (command->isAnswered() && m_watched.remove(command->id))
            report(*command);
    });
}

QWidget* ChargerActions::window() const
{
    return m_parent->window();
}

QString ChargerActions::nameOf(const StationId& station) const
{
    return stationName(m_context.site(), station);
}

void ChargerActions::submit(const StationId& station, CommandParameters parameters)
{
    CommandRequest request;
    request.station = station;
    request.parameters = std::move(parameters);
    request.user = m_context.userName;
    whenFinished(m_context.engine.submit(request), this, [this](const Result<CommandId>& id) {
        if (!id) {
            tellFailure(id.error());
            return;
        }
        const CommandPointer known = m_context.site().command(*id);
        if (known && known->isAnswered())
            report(*known);
        else
            m_watched.insert(*id);
    });
}

void ChargerActions::report(const CommandRecord& command)
{
    if (isSuccess(command) && showsAtTheConnector(command))
        return;
    m_context.host.notify(isSuccess(command) ? QStringLiteral("check") : QStringLiteral("triangle-alert"),
                          //: A command and what became of it: %1 charger, %2 command, %3 outcome.
                          tr("%1, %2: %3").arg(nameOf(command.station), commandName(command), outcomeSentence(command)));
}

void ChargerActions::tellFailure(const Error& error)
{
    m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(error));
}

void ChargerActions::start(const StationId& station, EvseId evse)
{
    openStart(new StartDialog(m_context.themes, m_context.workspace, placeName(m_context.site(), station, evse), station, window()),
              station, evse);
}

void ChargerActions::startAnywhere(const StationState& station)
{
    QList<StartPlace> places;
    for (const ConnectorState& connector : station.connectors) {
        if (!reasons::start(m_context.workspace, station, connector).isEmpty())
            continue;
        const QString name = connectorName(station, connector);
        if (connector.charging == ChargingState::EvConnected)
            //: %1 is a connector.
            places.prepend({connector.evse, tr("%1, a car is plugged in").arg(name)}); // most likely the one that is meant
        else
            places.append({connector.evse, name});
    }
    if (places.size() == 1)
        start(station.record.id, places.first().evse);
    else if (!places.isEmpty())
        openStart(new StartDialog(m_context.themes, m_context.workspace, station.record.displayName(), station.record.id, window(), places),
                  station.record.id, places.first().evse);
}

void ChargerActions::openStart(StartDialog* dialog, const StationId& station, EvseId evse)
{
    connect(dialog, &StartDialog::chosen, this, [this, dialog, station, evse] {
        const RemoteStart command{dialog->evse().value_or(evse), dialog->token(), dialog->profile()};
        if (dialog->isNewTag())
            addTagAndSubmit(station, command);
        else
            submit(station, command);
    });
    connect(dialog, &StartDialog::stopChosen, this, [this](const StationId& there, EvseId which) { stop(there, which); });
    dialog->open();
}

void ChargerActions::reserve(const StationId& station, EvseId evse)
{
    m_reservations->reserve({station, evse, {}, {}});
}

void ChargerActions::addTagAndSubmit(const StationId& station, const RemoteStart& command)
{
    TokenRecord tag;
    tag.value = command.token.value;
    whenFinished(m_context.administration.saveToken(tag), this,
                 [this, station, command, tag](const Result<api::SaveOutcome>& saved) {
        if (!saved)
            return tellFailure(saved.error());
        m_context.host.notifyKept(
            tr("Added tag %1").arg(tag.value), this,
            [tag](ChargerActions& self) { whenFinished(self.m_context.administration.removeToken(tag.value), &self, self.tellIfFailed()); },
            [tag](ChargerActions& self) { whenFinished(self.m_context.administration.saveToken(tag), &self, self.tellIfFailed()); });
        submit(station, command);
    });
}

void ChargerActions::stop(const StationId& station, EvseId evse)
{
    const StationPointer state = m_context.site().station(station);
    const ConnectorState* connector = state ? state->connector(evse) : nullptr;
    const TransactionPointer session =
        connector && connector->transaction ? m_context.site().transaction(*connector->transaction) : nullptr;
    if (!session) {
        m_context.host.notify(QStringLiteral("info"), tr("No session is running here any more"));
        return;
    }
    const QString place = connectorName(*state, *connector);
    const QString effect =
        //: %1 the driver, %2 an energy such as 12,41 kWh.
        tr("The car of %1 stops at %2. The cable stays locked until the car lets go.")
            .arg(driverName(*session), m_context.format().energy(session->energy()));
    auto* dialog = new ConfirmDialog(m_context.themes, tr("Stop charging at %1?").arg(place), effect,
                                     tr("Stop charging"), tr("Keep charging"), window());
    dialog->setObjectName(QStringLiteral("stopDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("stopAccept"));
    connect(dialog, &QDialog::accepted, this, [this, station, id = session->id] { submit(station, RemoteStop{id}); });
    dialog->open();
}

void ChargerActions::unlock(const StationId& station, EvseId evse)
{
    const QString place = placeName(m_context.site(), station, evse);
    const StationPointer state = m_context.site().station(station);
    const ConnectorState* connector = state ? state->connector(evse) : nullptr;
    const TransactionPointer session =
        connector && connector->transaction ? m_context.site().transaction(*connector->transaction) : nullptr;
    QString effect = tr("Ask the driver to unlock the car first, unplug at the car and push the plug in once.");
    if (session)
        //: %1 the driver, %2 an energy such as 12,41 kWh.
        effect += QLatin1Char(' ')
            + tr("It ends the session of %1, which stands at %2.").arg(driverName(*session), m_context.format().energy(session->energy()));
    auto* dialog = new ConfirmDialog(m_context.themes, tr("Unlock the cable at %1?").arg(place), effect, tr("Unlock"), tr("Leave locked"), window());
    dialog->setObjectName(QStringLiteral("unlockDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("unlockAccept"));
    connect(dialog, &QDialog::accepted, this, [this, station, evse] { submit(station, UnlockConnector{evse}); });
    dialog->open();
}

void ChargerActions::showNextStep(const StationId& station, EvseId evse)
{
    const StationPointer state = m_context.site().station(station);
    const ConnectorState* connector = state ? state->connector(evse) : nullptr;
    if (!connector)
        return;
    const auto progress = connectorProgress(m_context.workspace, recentCommands(m_context.workspace), *state, *connector);
    const auto whyNot = [this, state](NextStepDialog::Step step) {
        const auto reason = [&](const char* action) { return reasons::command(m_context.workspace, *state, QLatin1String(action)); };
        switch (step) {
        case NextStepDialog::Step::StopAgain: return reason("RemoteStopTransaction");
        case NextStepDialog::Step::Unlock: return reason("UnlockConnector");
        case NextStepDialog::Step::Restart: return reason("Reset");
        case NextStepDialog::Step::CloseInRecords: break;
        }
        return QString();
    };
    auto* dialog = new NextStepDialog(m_context.themes, connectorName(*state, *connector), progress ? progress->text : QString(),
                                      connector->transaction.has_value(), whyNot, window());
    connect(dialog, &NextStepDialog::chosen, this, [this, station, evse](NextStepDialog::Step step) {
        switch (step) {
        case NextStepDialog::Step::StopAgain: stop(station, evse); break;
        case NextStepDialog::Step::Unlock: unlock(station, evse); break;
        case NextStepDialog::Step::Restart: restart(station, ResetKind::Soft); break;
        case NextStepDialog::Step::CloseInRecords: {
            const StationPointer now = m_context.site().station(station);
            const ConnectorState* here = now ? now->connector(evse) : nullptr;
            if (here && here->transaction) {
                if (const TransactionPointer session = m_context.site().transaction(*here->transaction))
                    closeInRecords(*session);
            }
            break;
        }
        }
    });
    dialog->open();
}

QString ChargerActions::runningDrivers(const StationState& station) const
{
    QStringList names;
    for (const ConnectorState& connector : station.connectors) {
        const TransactionPointer session =
            connector.transaction ? m_context.site().transaction(*connector.transaction) : nullptr;
        if (session)
            //: Who charges where: %1 the driver, %2 the connector.
            names.append(tr("%1 at %2").arg(driverName(*session), connectorName(station, connector)));
    }
    return m_context.format().locale().createSeparatedList(names);
}

void ChargerActions::restart(const StationId& station, ResetKind kind)
{
    const StationPointer state = m_context.site().station(station);
    if (!state)
        return;
    const QString drivers = runningDrivers(*state);
    QString effect = tr("The charger is offline for a minute or two.");
    if (!drivers.isEmpty())
        //: %1 lists drivers and connectors.
        effect += QLatin1Char(' ') + tr("It ends the sessions of %1.").arg(drivers);
    FormDialog* dialog = nullptr;
    ConfirmDialog* question = nullptr;
    if (kind == ResetKind::Hard) {
        dialog = new TypedNameDialog(m_context.themes, tr("Hard restart of %1").arg(nameOf(station)),
                                     tr("The charger cuts its own power at once and may lose the last meter values.")
                                         + QLatin1Char(' ') + effect,
                                     nameOf(station), tr("Restart hard"), window());
    } else {
        question = new ConfirmDialog(m_context.themes, tr("Restart %1?").arg(nameOf(station)), effect, tr("Restart"),
                                     tr("Leave running"), window());
        if (!drivers.isEmpty() && m_context.planning) {
            //: When to restart a charger: at once.
            question->addChoice(tr("Now"));
            //: When to restart a charger at which somebody charges.
            question->addChoice(tr("When nobody charges there any more"));
        }
        dialog = question;
    }
    dialog->setObjectName(QStringLiteral("restartDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("restartAccept"));
    connect(dialog, &QDialog::accepted, this, [this, station, kind, question] {
        if (question && question->choice() == 1)
            m_plans->restartWhenIdle({station});
        else
            submit(station, Reset{kind});
    });
    dialog->open();
}

void ChargerActions::setAvailability(const StationId& station, std::optional<EvseId> evse, Availability to)
{
    const auto send = [this, station, evse, to] { submit(station, ChangeAvailability{evse, to}); };
    if (to == Availability::Operative) { // lets people charge again; takes nothing from anybody
        send();
        return;
    }
    const QString place = evse ? placeName(m_context.site(), station, *evse) : nameOf(station);
    auto* dialog = new ConfirmDialog(
        m_context.themes, tr("Take %1 out of service?").arg(place),
        tr("Nobody can start a charge there until you put it back. A running session goes on to its end."),
        tr("Take out of service"), tr("Leave in service"), window());
    dialog->setObjectName(QStringLiteral("availabilityDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("availabilityAccept"));
    connect(dialog, &QDialog::accepted, this, send);
    dialog->open();
}

void ChargerActions::trigger(const StationId& station, const QString& message, std::optional<EvseId> evse)
{
    submit(station, TriggerMessage{message, evse});
}

void ChargerActions::readConfiguration(const StationId& station)
{
    submit(station, ReadVariables{});
}

void ChargerActions::closeInRecords(const TransactionRecord& session)
{
    auto* dialog = new CloseSessionDialog(m_context.themes, m_context.workspace, session, window());
    connect(dialog, &CloseSessionDialog::submitted, this,
            [this, dialog = QPointer<CloseSessionDialog>(dialog), key = session.key, number = session.number] {
        whenFinished(m_context.engine.closeTransaction(key, dialog->closing()), this,
                     [this, dialog, number](const Result<void>& done) {
            if (dialog && !done)
                return dialog->fail(done.error());
            if (dialog)
                dialog->accept();
            if (!done)
                return tellFailure(done.error());
            m_context.host.notify(QStringLiteral("check"), tr("Closed session %1").arg(number));
        });
    });
    dialog->open();
}

} // namespace forecourt::ui
