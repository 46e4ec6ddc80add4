// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/portselftest.h"

#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/pages/connectionaddress.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

#include <algorithm>

namespace forecourt::ui {

namespace {

QString rowSentence(const api::SelfTest::Row& row)
{
    switch (row.outcome) {
    //: %1 an address of this computer.
    case api::SelfTest::Outcome::Answers: return PortSelfTest::tr("%1: answers.").arg(row.address);
    case api::SelfTest::Outcome::Refused:
        return PortSelfTest::tr("%1: refused. Nothing listens on this address; see “Listen on” in the settings.").arg(row.address);
    case api::SelfTest::Outcome::Silent:
        return PortSelfTest::tr("%1: no answer. Most likely a firewall of this computer throws the call away.").arg(row.address);
    case api::SelfTest::Outcome::OtherProgram:
        return PortSelfTest::tr("%1: another program answers. Choose another port, or close that program.").arg(row.address);
    }
    return {};
}

QString firewallSentence(const QString& firewall, int port)
{
    if (firewall == QLatin1String("ufw"))
        //: %1 a command line.
        return PortSelfTest::tr("The firewall ufw is on here. It lets chargers in after: %1")
            .arg(QStringLiteral("sudo ufw allow %1/tcp").arg(port));
    if (firewall == QLatin1String("firewalld"))
        return PortSelfTest::tr("The firewall firewalld is on here. It lets chargers in after: %1")
            .arg(QStringLiteral("sudo firewall-cmd --permanent --add-port=%1/tcp && sudo firewall-cmd --reload").arg(port));
    return PortSelfTest::tr("No firewall was found on this computer, but not every kind can be seen from here.");
}

} // namespace

QString selfTestSentence(const api::SelfTest& test, int port)
{
    QStringList lines;
    for (const api::SelfTest::Row& row : test.rows)
        lines.append(rowSentence(row));
    lines.append(firewallSentence(test.firewall, port));
    const auto answering = std::find_if(test.rows.begin(), test.rows.end(),
                                        [](const auto& row) { return row.outcome == api::SelfTest::Outcome::Answers; });
    if (answering != test.rows.end()) {
        const ConnectionAddress address{answering->address, static_cast<quint16>(port), {}};
        //: %1 an address for a web browser.
        lines.append(PortSelfTest::tr("This computer called itself, so the router was not asked: it may still keep devices apart, in a "
                                      "guest Wi-Fi for example. For certainty open %1 on a phone in the chargers' network: the call "
                                      "appears under “Add charger”.")
                         .arg(QStringLiteral("http://%1:%2/").arg(address.bracketedHost()).arg(port)));
    }
    return lines.join(QLatin1Char('\n'));
}

PortSelfTest::PortSelfTest(const PageContext& context, api::Machine& machine, const QString& prefix, QWidget* parent)
    : QWidget(parent), m_context(context), m_machine(machine),
      //: Button: call our own port from this computer.
      m_button(new Button(context.themes, tr("Test from this computer"))), m_answer(new TextLabel(context.themes, TypeRole::Small, Theme::Color::Ink2))
{
    m_button->setObjectName(prefix + QStringLiteral("SelfTest"));
    m_button->setAccessibleName(tr("Test from this computer whether the port for chargers answers"));
    m_answer->setObjectName(prefix + QStringLiteral("SelfTestAnswer"));
    m_answer->setAccessibleName(tr("Answer of the self-test"));
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(m_answer);
    connect(m_button, &Button::triggered, this, &PortSelfTest::run);
    connect(&context.site(), &api::LiveSite::systemChanged, this, &PortSelfTest::updateButton);
    connect(&context.site(), &api::LiveSite::reset, this, &PortSelfTest::updateButton);
    connect(&context.workspace, &Workspace::formatChanged, this, &PortSelfTest::updateButton);
    updateButton();
}

void PortSelfTest::updateButton()
{
    const PortState& port = m_context.site().system().ocpp;
    const QString lost = reasons::link(m_context.workspace);
    m_button->setBlockedReason(!lost.isEmpty()     ? lost
                               : m_isRunning      ? tr("The test is running")
                               : port.isListening ? QString()
                                                  : tr("The port for chargers is not open yet"));
}

void PortSelfTest::run()
{
    const PortState port = m_context.site().system().ocpp;
    if (m_isRunning || !port.isListening)
        return;
    m_isRunning = true;
    updateButton();
    m_answer->setText(tr("Calling port %1 on every address of this computer…").arg(port.port));
    whenFinished(m_machine.testPort(port.port), this, [this, port](const Result<api::SelfTest>& result) { show(result, port.port); });
}

void PortSelfTest::show(const Result<api::SelfTest>& result, int port)
{
    m_isRunning = false;
    updateButton();
    if (result)
        m_answer->setText(selfTestSentence(*result, port));
    else
        m_answer->setText(result.error().code == ErrorCode::NotFound
                              ? tr("This computer is in no network. Plug in the cable, or switch Wi-Fi on.")
                              : errorSentence(result.error()));
    Q_EMIT answered();
}

} // namespace forecourt::ui
