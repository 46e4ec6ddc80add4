// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/expertdialog.h"

#include "core/base/async.h"
#include "ui/dialogs/commandtemplates.h"
#include "ui/dialogs/rootwarning.h"
#include "ui/dialogs/typednamedialog.h"
#include "ui/format/commandcatalog.h"
#include "ui/format/standardwords.h"
#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/widgets/jsonview.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
constexpr int ExpertWidth = 640;
constexpr int PayloadLines = 9;
constexpr qsizetype FindingsShown = 6;
} // namespace

ExpertDialog::ExpertDialog(const PageContext& context, const StationState& station, QWidget* parent)
    //: %1 is a charger.
    : FormDialog(context.themes, tr("Expert call: %1").arg(station.record.displayName()), parent, ExpertWidth), m_context(context),
      m_station(station.record.id), m_action(new QComboBox), m_payload(new QPlainTextEdit),
      m_verdict(new TextLabel(context.themes, TypeRole::Body)), m_force(new QCheckBox(tr("Send it although it does not match the standard"))),
      m_state(new TextLabel(context.themes, TypeRole::Body)), m_response(new JsonView(context.themes))
{
    setObjectName(QStringLiteral("expertDialog"));
    setText(tr("For technicians: what you write is sent as it is. The history says that it was an expert call."));
    makeFields();
    Button* send = setAcceptButton(tr("Send"), Button::Kind::Default);
    send->setObjectName(QStringLiteral("expertAccept"));
    setRejectButton(tr("Close"))->setObjectName(QStringLiteral("expertClose"));
    disconnect(send, &Button::triggered, nullptr, nullptr);
    connect(send, &Button::triggered, this, [this] { submit(m_hasFindings && m_force->isChecked()); });
    connect(m_action, &QComboBox::currentTextChanged, this, &ExpertDialog::takeTemplate);
    connect(m_payload, &QPlainTextEdit::textChanged, this, &ExpertDialog::check);
    connect(m_force, &QCheckBox::toggled, this, &ExpertDialog::check);
    connect(&context.site(), &api::LiveSite::stationChanged, this, [this](const StationPointer& changed) {
        if (changed->record.id == m_station)
            check();
    });
    connect(&context.site(), &api::LiveSite::commandChanged, this, [this](const CommandPointer& command) {
        if (m_command == command->id)
            tell(*command);
    });
    takeTemplate();
}

void ExpertDialog::makeFields()
{
    QStringList actions;
    for (const CommandKind& kind : commandKinds())
        actions.append(kind.action);
    actions.sort();
    m_action->addItems(actions);
    m_action->setEditable(true); // a charger may know more than the standard
    m_action->setInsertPolicy(QComboBox::NoInsert);
    m_action->setCurrentText(QStringLiteral("GetConfiguration"));
    m_action->setObjectName(QStringLiteral("expertAction"));
    addField(tr("Action"), m_action);
    m_payload->setObjectName(QStringLiteral("expertPayload"));
    m_payload->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_payload->setTabChangesFocus(true);
    m_payload->setFixedHeight(m_payload->fontMetrics().lineSpacing() * PayloadLines + 16);
    addField(tr("Payload, JSON"), m_payload);
    m_verdict->setObjectName(QStringLiteral("expertVerdict"));
    m_verdict->setWordWrap(true);
    body()->addWidget(m_verdict);
    m_force->setObjectName(QStringLiteral("expertForce"));
    body()->addWidget(m_force);
    m_state->setObjectName(QStringLiteral("expertState"));
    m_state->setWordWrap(true);
    m_state->hide();
    body()->addWidget(m_state);
    m_response->setObjectName(QStringLiteral("expertResponse"));
    m_response->setAccessibleName(tr("Answer"));
    m_response->setFixedHeight(m_payload->height());
    m_response->hide();
    body()->addWidget(m_response);
}

/// What a person wrote is not thrown away for another action's template.
void ExpertDialog::takeTemplate()
{
    if (m_payload->toPlainText() == m_template) {
        m_template = commandTemplate(m_action->currentText().trimmed());
        m_payload->setPlainText(m_template);
    }
    check();
}

void ExpertDialog::check()
{
    QJsonParseError error;
    const QByteArray text = m_payload->toPlainText().toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    m_isJson = document.isObject();
    m_hasFindings = false;
    QString verdict;
    if (!m_isJson) {
        const int line = 1 + static_cast<int>(text.left(error.offset).count('\n'));
        verdict = error.error == QJsonParseError::NoError ? tr("The payload has to be an object: { … }")
                                                          //: %1 is the number of a line, %2 an English sentence of the JSON reader.
                                                          : tr("Not JSON, near line %1: %2").arg(line).arg(error.errorString());
    } else {
        MessageRecord message;
        message.direction = MessageRecord::Direction::Out;
        message.action = m_action->currentText().trimmed();
        message.payload = document.toJson(QJsonDocument::Compact);
        const api::MessageExplanation explanation = m_context.explainer->explain(message);
        m_hasFindings = !explanation.isKnownAction || !explanation.findings.isEmpty();
        QStringList lines;
        for (const api::MessageFinding& finding : explanation.findings.mid(0, FindingsShown))
            //: %1 where in the payload, %2 what is wrong there.
            lines.append(tr("%1: %2").arg(finding.path.isEmpty() ? tr("whole payload") : finding.path,
                                          finding.detail.isEmpty() ? deviationWord(finding.code) : findingDetail(finding.detail)));
        if (!explanation.isKnownAction)
            lines.prepend(tr("The standard has no action of this name"));
        //: %1 is a protocol, e.g. OCPP 1.6.
        verdict = lines.isEmpty() ? tr("Matches %1").arg(explanation.protocol) : lines.join(QLatin1Char('\n'));
    }
    m_verdict->setText(verdict);
    m_force->setVisible(m_hasFindings);
    acceptButton()->setBlockedReason(whyNot());
}

QString ExpertDialog::whyNot() const
{
    const StationPointer station = m_context.site().station(m_station);
    if (!station)
        return tr("Off: the charger is archived");
    // what the charger once refused may be tried again here
    if (QString reason = reasons::command(m_context.workspace, *station, QString()); !reason.isEmpty())
        return reason;
    if (m_isWaiting)
        return tr("Off: the answer has not come yet");
    if (m_action->currentText().trimmed().isEmpty())
        return tr("Off: the action is missing");
    if (!m_isJson)
        return tr("Off: the payload is not a JSON object");
    return m_hasFindings && !m_force->isChecked() ? tr("Off: the payload does not match the standard. Mend it, or tick the box above") : QString();
}

void ExpertDialog::submit(bool isForced)
{
    CommandRequest request;
    request.station = m_station;
    request.parameters = RawCall{m_action->currentText().trimmed(), QJsonDocument::fromJson(m_payload->toPlainText().toUtf8()).object(), isForced};
    //: Who gave a command, in the history: %1 is a person's name.
    request.user = m_context.userName.isEmpty() ? tr("Expert call") : tr("%1, expert call").arg(m_context.userName);
    m_isWaiting = true;
    m_command.reset();
    setProblem({});
    m_response->hide();
    check();
    whenFinished(m_context.engine.submit(request), this, [this](const Result<CommandId>& id) {
        if (!id)
            return refuse(id.error());
        m_command = *id;
        if (const CommandPointer known = m_context.site().command(*id))
            tell(*known);
    });
}

void ExpertDialog::refuse(const Error& error)
{
    m_isWaiting = false;
    m_state->hide();
    check();
    if (error.code == ErrorCode::Conflict && error.args.contains(LastRootArgument))
        return askLastRoot();
    setProblem(error.code == ErrorCode::InvalidInput && !error.args.isEmpty() ? tr("Not sent. %1").arg(error.args.join(QStringLiteral("; ")))
                                                                              : errorSentence(error));
}

/// Nothing was sent yet. Level (c) of the danger ladder, as in the form.
void ExpertDialog::askLastRoot()
{
    const StationPointer station = m_context.site().station(m_station);
    if (!station)
        return;
    const QString name = station->record.displayName();
    auto* dialog = new TypedNameDialog(m_themes, windowTitle(), lastRootSentence(CertificateUse::CentralSystemRoot, name), name, tr("Send"), this);
    dialog->setObjectName(QStringLiteral("expertSureDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("expertSureAccept"));
    m_payload->setReadOnly(true); // what is confirmed is what was asked
    connect(dialog, &QDialog::accepted, this, [this] { submit(true); });
    connect(dialog, &QDialog::finished, this, [this] { m_payload->setReadOnly(false); });
    dialog->open();
}

void ExpertDialog::tell(const CommandRecord& command)
{
    const QString next = commandNextStep(command);
    QString text = outcomeSentence(command);
    if (!next.isEmpty())
        //: %1 what became of a command, %2 what to do now; both are sentences.
        text = tr("%1. Next: %2").arg(text, next);
    m_state->setText(text);
    m_state->show();
    m_isWaiting = !command.isAnswered();
    const bool hasResponse = !command.response.isEmpty();
    if (hasResponse)
        m_response->setJson(QString::fromUtf8(QJsonDocument(command.response).toJson(QJsonDocument::Indented)).trimmed());
    m_response->setVisible(hasResponse);
    check();
}

} // namespace forecourt::ui
