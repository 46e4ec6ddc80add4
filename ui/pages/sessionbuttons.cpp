// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SessionDetail that offers what can be done with the session: the usual in a row, the rest in a menu.
#include "ui/pages/sessiondetail.h"

#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QMenu>

namespace forecourt::ui {

QWidget* SessionDetail::makeButtons()
{
    m_open = new Button(m_context.themes, tr("Open charger"));
    m_open->setObjectName(QStringLiteral("sessionOpenCharger"));
    m_close = new Button(m_context.themes, tr("Close in records…"));
    m_close->setObjectName(QStringLiteral("sessionClose"));
    m_stop = new Button(m_context.themes, tr("Stop…"));
    m_stop->setObjectName(QStringLiteral("sessionStop"));
    m_next = new Button(m_context.themes, tr("Next step…"));
    m_next->setObjectName(QStringLiteral("sessionNextStep"));
    m_progress = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_progress->setObjectName(QStringLiteral("sessionProgress"));
    m_progress->setWordWrap(true);
    makeMore();
    auto* buttons = new QWidget;
    auto* rows = new QVBoxLayout(buttons);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_progress);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (Button* button : {m_stop, m_next, m_close, m_open, m_more})
        row->addWidget(button);
    row->addStretch(1);
    rows->addLayout(row);
    connect(m_open, &Button::triggered, this, [this] {
        if (m_session)
            m_context.host.openCharger(m_session->station);
    });
    connect(m_stop, &Button::triggered, this, [this] {
        if (m_session)
            m_actions.stop(m_session->station, m_session->evse);
    });
    connect(m_next, &Button::triggered, this, [this] {
        if (m_session)
            m_actions.showNextStep(m_session->station, m_session->evse);
    });
    connect(m_close, &Button::triggered, this, [this] {
        if (m_session)
            m_actions.closeInRecords(*m_session);
    });
    return buttons;
}

void SessionDetail::makeMore()
{
    //: Button with a menu: everything else that can be done with a session.
    m_more = new Button(m_context.themes, tr("More"));
    m_more->setObjectName(QStringLiteral("sessionMore"));
    m_more->setHasMenu(true);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("sessionMoreMenu"));
    menu->setToolTipsVisible(true);
    const auto add = [this, menu](const char* name, const QString& text, auto act) {
        QAction* const action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_session)
                act(*m_session);
        });
        return action;
    };
    m_moreOpen = add("sessionMoreOpenCharger", tr("Open charger"), [this](const TransactionRecord& session) { m_context.host.openCharger(session.station); });
    add("sessionPersonButton", tr("Assign person…"), [this](const TransactionRecord& session) { m_sessionActions.assignPerson(session); });
    add("sessionNoteButton", tr("Note…"), [this](const TransactionRecord& session) { m_sessionActions.editNote(session); });
    m_test = add("sessionTestButton", tr("Mark as a test"), [this](const TransactionRecord& session) {
        m_sessionActions.markTest({session}, !session.flags.testFlag(TransactionFlag::Test));
    });
    m_energy = add("sessionEnergyButton", tr("Count in sums…"), [this](const TransactionRecord& session) { m_sessionActions.decideEnergy(session); });
    menu->addSeparator();
    add("sessionPrint", tr("Print…"), [this](const TransactionRecord&) { print(); });
    m_signed = add("sessionSigned", tr("Signed values…"), [this](const TransactionRecord& session) {
        if (!m_signedValues.isEmpty())
            m_sessionActions.showSigned(session, m_signedValues);
    });
    QAction* const bundle = add("sessionBundleButton", tr("Support bundle…"), [this](const TransactionRecord& session) { m_actions.supportBundle(session); });
    bundle->setToolTip(tr("Messages, meter values and settings around this session in one file for the maker, tags and secrets masked"));
    bundle->setVisible(m_context.bundles != nullptr);
    m_more->setMenu(menu);
}

} // namespace forecourt::ui
