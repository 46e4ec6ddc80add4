// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulkdialog.h"

#include "ui/dialogs/commanddialog.h"
#include "ui/dialogs/typednamedialog.h"
#include "ui/models/actionreasons.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace forecourt::ui {

using State = api::BulkTarget::State;

namespace {
constexpr int DialogWidth = 680;
constexpr int TableHeight = 220;
} // namespace

bool BulkDialog::isPossible(const QString& action)
{
    // the others need a connector, a session, a reservation, or something that fits one charger alone;
    // the list goes through the service that keeps lists in step
    static const QStringList possible{
        QStringLiteral("Reset"),           QStringLiteral("ChangeAvailability"),     QStringLiteral("TriggerMessage"),
        QStringLiteral("ClearCache"),      QStringLiteral("ExtendedTriggerMessage"), QStringLiteral("GetConfiguration"),
        QStringLiteral("UpdateFirmware"),  QStringLiteral("ChangeConfiguration"),    QStringLiteral("GetLocalListVersion"),
        QStringLiteral("GetDiagnostics"),  QStringLiteral("ClearChargingProfile"),   QStringLiteral("GetInstalledCertificateIds"),
        QStringLiteral("GetLog"),          QStringLiteral("SetChargingProfile"),     QStringLiteral("SignedUpdateFirmware"),
        QStringLiteral("DataTransfer"),    QStringLiteral("InstallCertificate"), QStringLiteral("SendLocalList")};
    return possible.contains(action);
}

BulkDialog::BulkDialog(const PageContext& context, const BulkRequest& request, QObject* owner, QWidget* parent)
    : FormDialog(context.themes, request.title.isEmpty() ? request.kind.title : request.title, parent, DialogWidth), m_context(context),
      m_request(request), m_owner(owner), m_model(context.workspace), m_summary(new TextLabel(context.themes, TypeRole::Body))
{
    setObjectName(QStringLiteral("bulkDialog"));
    setText(request.text.isEmpty() ? request.kind.explanation : request.text);
    m_able = m_model.propose(request.goals, request.kind);
    if (!request.fixed && !isOfSessions())
        makeFields();
    makeOrder();
    makeTable();
    m_summary->setObjectName(QStringLiteral("bulkSummary"));
    m_summary->setWordWrap(true);
    m_summary->hide();
    body()->addWidget(m_summary);
    makeButtons(request.verb.isEmpty() ? request.kind.title : request.verb);
    propose();
}

BulkDialog::~BulkDialog()
{
    if (!m_run)
        return;
    m_run->disconnect(this);
    if (m_run->plan().isRunning())
        connect(m_run, &api::BulkRun::finished, m_run, &QObject::deleteLater);
    else
        m_run->deleteLater();
}

void BulkDialog::makeFields()
{
    QList<StationPointer> stations;
    for (const api::BulkGoal& goal : std::as_const(m_able))
        stations.append(m_context.site().station(goal.station));
    m_editors = std::make_unique<CommandEditors>(*this, m_context.workspace,
                                                 commandFieldsForMany(m_request.kind.action, m_context.workspace, stations));
    // what not every charger takes
    if (auto* unit = qobject_cast<QComboBox*>(m_editors->editor(QStringLiteral("unit"))))
        connect(unit, &QComboBox::currentIndexChanged, this, &BulkDialog::propose);
    if (auto* level = qobject_cast<QLineEdit*>(m_editors->editor(QStringLiteral("stackLevel"))))
        connect(level, &QLineEdit::textChanged, this, &BulkDialog::propose);
}

bool BulkDialog::isOfLists() const
{
    return m_request.kind.action == QLatin1String("SendLocalList");
}

bool BulkDialog::isOfSessions() const
{
    return !m_request.goals.isEmpty() && m_request.goals.first().session;
}

BulkModel::WhyNot BulkDialog::whyNot() const
{
    if (isOfLists()) {
        return [this](const StationState& station) {
            if (!m_context.localLists)
                return tr("Off: lists are not sent from here");
            const LocalListPointer list = m_context.site().localList(station.record.id);
            return list && list->status == LocalListStatus::Sending ? tr("Off: the list is on its way") : QString();
        };
    }
    if (!m_editors || !m_editors->editor(QStringLiteral("unit")))
        return {};
    const QVariantMap values = m_editors->values();
    return [unit = ChargingRateUnit(values.value(QStringLiteral("unit")).toInt()),
            level = values.value(QStringLiteral("stackLevel")).toInt()](const StationState& station) {
        return reasons::limit(station, unit, level);
    };
}

void BulkDialog::propose()
{
    m_able = m_model.propose(m_request.goals, m_request.kind, whyNot());
    const QString off = isOfSessions() ? tr("Off: none of these sessions can be stopped now; the table says why")
                                       : tr("Off: none of these chargers can do it now; the table says why");
    acceptButton()->setBlockedReason(m_able.isEmpty() ? off : QString());
}

void BulkDialog::makeOrder()
{
    m_order = new QComboBox;
    m_order->setObjectName(QStringLiteral("bulkOrder"));
    m_order->addItem(tr("All at once"), int(api::BulkOrder::AllAtOnce));
    m_order->addItem(tr("One by one, and stop at the first that fails"), int(api::BulkOrder::OneByOne));
    addField(tr("Order"), m_order);
}

void BulkDialog::makeTable()
{
    using Column = BulkModel::Column;
    m_table = new RecordTable(m_context.themes, QStringLiteral("bulkTable"), isOfSessions() ? tr("Sessions") : tr("Chargers"));
    m_table->setRecords(&m_model, false);
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::Charger), QStringLiteral("Underground 12 left"));
    m_table->setStretchColumn(int(Column::WhatHappened));
    m_table->setMinimumHeight(TableHeight);
    body()->addWidget(m_table, 1);
}

void BulkDialog::makeButtons(const QString& verb)
{
    Button* const accept = setAcceptButton(verb, m_request.kind.isDisturbing ? Button::Kind::Default : Button::Kind::Primary);
    accept->setObjectName(QStringLiteral("bulkAccept"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &BulkDialog::submit);
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("bulkCancel"));
    if (m_request.kind.isDisturbing)
        makeRejectDefault();
    //: Button: nothing further is sent to the chargers whose turn has not come.
    m_stop = addFootButton(tr("Stop here"));
    m_stop->setObjectName(QStringLiteral("bulkStop"));
    m_stop->hide();
    connect(m_stop, &Button::triggered, this, [this] {
        if (m_run)
            m_run->stop();
    });
    m_retry = addFootButton(tr("Retry the failed"));
    m_retry->setObjectName(QStringLiteral("bulkRetry"));
    m_retry->hide();
    connect(m_retry, &Button::triggered, this, [this] {
        if (m_run)
            m_run->retry();
    });
}

void BulkDialog::submit()
{
    propose(); // a charger may have gone meanwhile
    if (m_able.isEmpty())
        return;
    if (isOfSessions())
        return start(api::stopSender(m_context.engine, m_context.site(), m_context.userName));
    if (isOfLists()) {
        const bool isWhole = m_editors && m_editors->values().value(QStringLiteral("whole")).toBool();
        return start(api::listSender(*m_context.localLists, m_context.site(), isWhole, m_context.userName));
    }
    if (m_request.fixed)
        return startCommand(*m_request.fixed);
    submitForm();
}

void BulkDialog::submitForm()
{
    const StationPointer first = m_context.site().station(m_able.first().station);
    if (!first)
        return;
    const auto built = commandOf(m_request.kind.action, m_editors->values(), m_context.workspace, *first);
    m_editors->show(built ? std::nullopt : std::optional(built.error()));
    if (!built)
        return;
    const QString why = whyTypedName(*built);
    if (why.isEmpty())
        return startCommand(*built);
    auto* dialog = new TypedNameDialog(m_context.themes, windowTitle(), why + QLatin1Char(' ') + tr("This goes to %n charger(s). Type their number.", nullptr, static_cast<int>(m_able.size())),
                                       QString::number(m_able.size()), m_request.kind.title, this);
    dialog->setObjectName(QStringLiteral("bulkSureDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("bulkSureAccept"));
    connect(dialog, &QDialog::accepted, this, [this, parameters = *built] { startCommand(parameters); });
    dialog->open();
}

void BulkDialog::startCommand(const CommandParameters& parameters)
{
    CommandRequest request;
    request.parameters = parameters;
    request.user = m_context.userName;
    start(api::commandSender(m_context.engine, request));
}

void BulkDialog::start(const api::BulkSender& sender)
{
    if (m_run)
        return;
    m_run = new api::BulkRun(sender, m_able, api::BulkOrder(m_order->currentData().toInt()), m_owner);
    //: Why a field is off: a command to many chargers is being sent.
    const QString off = tr("Off: it has begun");
    m_order->setEnabled(false);
    m_order->setToolTip(off);
    if (m_editors)
        m_editors->setOff(off);
    acceptButton()->hide();
    setRejectButton(tr("Close"))->setObjectName(QStringLiteral("bulkCancel"));
    connect(m_run, &api::BulkRun::progressed, this, &BulkDialog::follow);
    Q_EMIT started(m_run);
    m_run->start();
}

void BulkDialog::follow()
{
    const api::BulkPlan& plan = m_run->plan();
    m_model.follow(plan);
    m_stop->setVisible(plan.count(State::Waiting) > 0);
    m_retry->setVisible(plan.canRetry());
    //: How a command to many chargers goes: %1 to %4 are numbers.
    m_summary->setText(tr("%1 done, %2 failed, %3 running, %4 not reached")
                           .arg(plan.count(State::Done))
                           .arg(plan.count(State::Failed))
                           .arg(plan.count(State::Running) + plan.count(State::Waiting))
                           .arg(plan.count(State::NotReached)));
    m_summary->show();
}

} // namespace forecourt::ui
