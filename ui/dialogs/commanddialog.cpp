// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/commanddialog.h"

#include "core/base/async.h"
#include "ui/dialogs/rootwarning.h"
#include "ui/dialogs/typednamedialog.h"
#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/models/names.h"
#include "ui/pages/planactions.h"
#include "ui/widgets/textlabel.h"

#include <QPointer>
#include <QVBoxLayout>

namespace forecourt::ui {

QString whyTypedName(const CommandParameters& parameters)
{
    if (const auto* reset = std::get_if<Reset>(&parameters); reset && reset->kind == ResetKind::Hard)
        return CommandDialog::tr("The charger cuts its own power at once and may lose the last meter values.");
    if (const auto* clear = std::get_if<ClearChargingProfiles>(&parameters); clear && *clear == ClearChargingProfiles{})
        return CommandDialog::tr("With nothing filled in, every limit of this charger is removed, also those that protect the supply.");
    if (const auto* list = std::get_if<SendLocalList>(&parameters); list && list->entries.isEmpty())
        return CommandDialog::tr("The charger's list becomes empty: without a link nobody on it can charge.");
    if (std::holds_alternative<DeleteCertificate>(parameters) || std::holds_alternative<DeliverCertificate>(parameters)
        || std::holds_alternative<InstallCertificate>(parameters))
        return CommandDialog::tr("With wrong certificates the charger cannot connect any more, and has to be set up again at the place.");
    return {};
}

CommandDialog::CommandDialog(const PageContext& context, const CommandKind& kind, const StationState& station, const CommandFocus& focus,
                             QWidget* parent)
    //: Title of a dialog: %1 a command, %2 a charger.
    : FormDialog(context.themes, tr("%1: %2").arg(kind.title, station.record.displayName()), parent, 560), m_context(context), m_kind(kind),
      m_station(station.record.id), m_state(new TextLabel(context.themes, TypeRole::Body)),
      m_brought(new TextLabel(context.themes, TypeRole::Body)), m_next(new TextLabel(context.themes, TypeRole::Body, Theme::Color::Ink2))
{
    setObjectName(QStringLiteral("commandDialog"));
    setText(explanation(station));
    m_editors = std::make_unique<CommandEditors>(*this, context.workspace, commandFields(kind.action, context.workspace, station, focus));
    makeProgress();
    Button* send = setAcceptButton(kind.title, kind.isDisturbing ? Button::Kind::Default : Button::Kind::Primary);
    send->setObjectName(QStringLiteral("commandAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("commandCancel"));
    disconnect(send, &Button::triggered, nullptr, nullptr);
    connect(send, &Button::triggered, this, &CommandDialog::submit);
    if (kind.isDisturbing)
        makeRejectDefault();
    connect(&context.site(), &api::LiveSite::stationChanged, this, [this](const StationPointer& changed) {
        if (changed->record.id == m_station)
            updateReason();
    });
    connect(&context.site(), &api::LiveSite::commandChanged, this, [this](const CommandPointer& command) {
        if (m_command == command->id)
            tell(*command);
    });
    updateReason();
}

QString CommandDialog::explanation(const StationState& station) const
{
    QStringList drivers;
    for (const ConnectorState& connector : station.connectors) {
        const TransactionPointer session = connector.transaction ? m_context.site().transaction(*connector.transaction) : nullptr;
        if (session)
            //: Who charges where: %1 the driver, %2 the connector.
            drivers.append(tr("%1 at %2").arg(driverName(*session), connectorName(station, connector)));
    }
    if (!m_kind.isDisturbing || drivers.isEmpty())
        return m_kind.explanation;
    //: %1 lists who charges where.
    return m_kind.explanation + QLatin1Char(' ') + tr("Charging now: %1.").arg(m_context.format().locale().createSeparatedList(drivers));
}

void CommandDialog::makeProgress()
{
    m_state->setObjectName(QStringLiteral("commandState"));
    m_brought->setObjectName(QStringLiteral("commandBrought"));
    m_next->setObjectName(QStringLiteral("commandNext"));
    for (TextLabel* const label : {m_state, m_brought, m_next}) {
        label->setWordWrap(true);
        label->hide();
        body()->addWidget(label);
    }
    //: Button: takes back a command that is not sent yet.
    m_withdraw = addFootButton(tr("Withdraw"));
    m_withdraw->setObjectName(QStringLiteral("commandWithdraw"));
    m_withdraw->hide();
    connect(m_withdraw, &Button::triggered, this, &CommandDialog::withdraw);
}

void CommandDialog::updateReason()
{
    const StationPointer station = m_context.site().station(m_station);
    QString reason = station ? reasons::offeredOrLater(m_context.workspace, *station, m_kind, m_context.planning != nullptr)
                             : tr("Off: the charger is archived");
    if (m_isWaiting)
        reason = tr("Off: the answer has not come yet");
    acceptButton()->setBlockedReason(reason);
    if (const bool now = isLater(); now != m_wasLater) {
        m_wasLater = now;
        //: Button: the charger is offline; the command goes out as soon as it is back.
        acceptButton()->setText(now ? tr("Send when it connects") : m_kind.title);
    }
}

bool CommandDialog::isLater() const
{
    const StationPointer station = m_context.site().station(m_station);
    return m_context.planning != nullptr && station && reasons::isSentWhenBack(*station, m_kind.action);
}

void CommandDialog::setWaiting(bool isWaiting)
{
    m_isWaiting = isWaiting;
    m_editors->setOff(isWaiting ? tr("Off: the answer has not come yet") : QString());
    updateReason();
}

void CommandDialog::submit()
{
    const StationPointer station = m_context.site().station(m_station);
    if (!station)
        return;
    const auto built = commandOf(m_kind.action, m_editors->values(), m_context.workspace, *station);
    m_editors->show(built ? std::nullopt : std::optional(built.error()));
    if (!built)
        return;
    const auto* remove = std::get_if<DeleteCertificate>(&*built);
    QString why = remove ? lastRootWarning(*remove, m_context.site(), m_station) : QString();
    if (why.isEmpty())
        why = whyTypedName(*built);
    if (why.isEmpty())
        return send(*built);
    const QString name = station->record.displayName();
    auto* dialog = new TypedNameDialog(m_context.themes, windowTitle(), why, name, m_kind.title, this);
    dialog->setObjectName(QStringLiteral("commandSureDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("commandSureAccept"));
    connect(dialog, &QDialog::accepted, this, [this, parameters = *built] { send(parameters); });
    dialog->open();
}

void CommandDialog::send(const CommandParameters& parameters)
{
    if (const std::optional<PlannedWork> work = workOf(parameters); work && isLater())
        return sendLater(*work);
    CommandRequest request;
    request.station = m_station;
    request.parameters = parameters;
    request.user = m_context.userName;
    m_command.reset();
    setWaiting(true);
    m_state->setText(tr("On its way"));
    m_state->show();
    m_brought->hide();
    m_next->hide();
    whenFinished(m_context.engine.submit(request), this, [this](const Result<CommandId>& id) {
        if (!id)
            return refuse(id.error());
        m_command = *id;
        setRejectButton(tr("Close"))->setObjectName(QStringLiteral("commandCancel"));
        if (const CommandPointer known = m_context.site().command(*id))
            tell(*known);
    });
}

/// The notice of it, with its Undo, outlives the dialog.
void CommandDialog::sendLater(const PlannedWork& work)
{
    setWaiting(true);
    auto* plans = new PlanActions(m_context, parentWidget());
    plans->sendWhenBack(
        m_station, work,
        [dialog = QPointer<CommandDialog>(this)] {
            if (dialog)
                dialog->accept();
        },
        [dialog = QPointer<CommandDialog>(this)] {
            if (dialog)
                dialog->setWaiting(false);
        });
}

void CommandDialog::withdraw()
{
    if (!m_command)
        return;
    whenFinished(m_context.engine.cancel(*m_command), this, [this](const Result<void>& done) {
        if (!done)
            setProblem(errorSentence(done.error()));
    });
}

void CommandDialog::refuse(const Error& error)
{
    setWaiting(false);
    m_state->hide();
    // every issue of the payload, as "path: rule"
    setProblem(error.code == ErrorCode::InvalidInput && !error.args.isEmpty()
                   ? tr("Not sent. %1").arg(error.args.join(QStringLiteral("; ")))
                   : errorSentence(error));
}

void CommandDialog::tell(const CommandRecord& command)
{
    const Formatter& format = m_context.format();
    QString text = outcomeSentence(command);
    if (command.effectAt)
        text = tr("%1 (%2)").arg(text, format.timeWithSeconds(command.effectAt));
    else if (command.answeredAt)
        //: %1 what became of a command, %2 a time of day.
        text = tr("%1 (%2)").arg(text, format.timeWithSeconds(command.answeredAt));
    m_state->setText(text);
    m_state->show();
    const QString brought = findingSentence(command);
    m_brought->setText(brought);
    m_brought->setVisible(!brought.isEmpty());
    const QString next = commandNextStep(command);
    //: What to do now; %1 is a sentence.
    m_next->setText(next.isEmpty() ? QString() : tr("Next: %1").arg(next));
    m_next->setVisible(!next.isEmpty());
    m_withdraw->setVisible(command.outcome == CommandOutcome::Queued);
    setWaiting(!command.isAnswered());
    if (!m_wasLater)
        acceptButton()->setText(command.isAnswered() ? tr("Send again") : m_kind.title);
}

} // namespace forecourt::ui
