// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/startdialog.h"

#include "ui/dialogs/rosterbox.h"
#include "ui/models/names.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace forecourt::ui {

namespace {
constexpr int MaximumTagLength = 20; // OCPP 1.6 CiString20Type

bool mayCharge(const Workspace& workspace, const TokenRecord& token, const StationId& station)
{
    if (token.isBlocked || (token.expiresAt && *token.expiresAt <= workspace.now()))
        return false;
    if (!token.stations.isEmpty() && !token.stations.contains(station))
        return false;
    const auto person = token.person ? workspace.site().person(*token.person) : std::nullopt;
    return !person || !person->isBlocked;
}
} // namespace

StartDialog::StartDialog(const ThemeManager& themes, const Workspace& workspace, const QString& place,
                         const StationId& station, QWidget* parent)
    : FormDialog(themes, tr("Start charging at %1").arg(place), parent), m_workspace(workspace), m_station(station),
      m_tags(new RosterBox(workspace, RosterSearch::Of::Tags)), m_newTag(new TextLabel(themes, TypeRole::Small, Theme::Color::Ink2)),
      m_running(new TextLabel(themes, TypeRole::Body)), m_stop(new Button(themes, tr("Stop there…")))
{
    setObjectName(QStringLiteral("startDialog"));
    m_tags->setObjectName(QStringLiteral("startTag"));
    m_tags->setProperty("form", true);
    m_tags->setAccessibleName(tr("Person or tag"));
    m_tags->lineEdit()->setPlaceholderText(tr("Name or tag"));
    m_tags->setSieve([this](const TokenRecord& token) { return mayCharge(m_workspace, token, m_station); });
    setText(tr("The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug."));
    addField(tr("Person or tag"), m_tags);
    m_newTag->setObjectName(QStringLiteral("startNewTag"));
    m_newTag->setWordWrap(true);
    body()->addWidget(m_newTag);
    auto* running = new QHBoxLayout;
    m_running->setObjectName(QStringLiteral("startRunning"));
    m_running->setWordWrap(true);
    m_stop->setObjectName(QStringLiteral("startStopRunning"));
    running->addWidget(m_running, 1);
    running->addWidget(m_stop);
    body()->addLayout(running);
    connect(m_stop, &Button::triggered, this, [this] {
        const TransactionPointer session = this->running();
        reject();
        if (session)
            Q_EMIT stopChosen(session->station, session->evse);
    });
    connect(m_tags, &QComboBox::editTextChanged, this, &StartDialog::showWhetherNew);
    connect(m_tags, &QComboBox::editTextChanged, this, &StartDialog::showRunning);
    showWhetherNew();
    showRunning();

    Button* start = setAcceptButton(tr("Start charging"));
    start->setObjectName(QStringLiteral("startAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("startCancel"));
    disconnect(start, &Button::triggered, nullptr, nullptr);
    connect(start, &Button::triggered, this, &StartDialog::submit);
}

IdToken StartDialog::token() const
{
    return IdToken{m_tags->tag(), IdTokenKind::Unknown};
}

bool StartDialog::isNewTag() const
{
    const QString value = token().value;
    return !value.isEmpty() && !m_workspace.site().token(value);
}

void StartDialog::showWhetherNew()
{
    m_newTag->setText(isNewTag() ? tr("This tag is new: starting adds it to People & tags, so that it may charge.") : QString());
    m_newTag->setVisible(!m_newTag->text().isEmpty());
    if (m_tags->property("error").toBool())
        setFieldError(m_tags, {});
}

TransactionPointer StartDialog::running() const
{
    const IdToken chosen = token();
    if (chosen.value.isEmpty())
        return nullptr;
    const auto known = m_workspace.site().token(chosen.value);
    for (const TransactionPointer& session : m_workspace.site().transactions()) {
        const bool isTheirs = session->token.folded() == chosen.folded() || (known && known->person && session->person == known->person);
        if (session->isRunning() && isTheirs)
            return session;
    }
    return nullptr;
}

void StartDialog::showRunning()
{
    const TransactionPointer session = running();
    //: %1 who, %2 where, %3 an energy such as 12,41 kWh.
    m_running->setText(session ? tr("%1 charges at %2 already: %3")
                                     .arg(shortened(driverName(*session), 60), shortened(placeName(m_workspace.site(), session->station, session->evse), 60),
                                          m_workspace.format().energy(session->energy()))
                               : QString());
    m_running->setVisible(session != nullptr);
    m_stop->setVisible(session != nullptr);
}

QString StartDialog::objection() const
{
    const QString value = token().value;
    if (value.isEmpty())
        return tr("Choose who charges, or type a tag");
    if (value.size() > MaximumTagLength)
        return tr("A tag has at most %n characters", nullptr, MaximumTagLength);
    const auto known = m_workspace.site().token(value);
    if (known && !mayCharge(m_workspace, *known, m_station))
        return tr("This tag may not charge here: it is blocked, has expired, or is for other chargers. See People & tags.");
    return {};
}

void StartDialog::submit()
{
    if (const QString problem = objection(); !problem.isEmpty()) {
        setFieldError(m_tags, problem);
        m_tags->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT chosen();
    accept();
}

} // namespace forecourt::ui
