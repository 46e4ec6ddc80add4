// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/networksetup.h"

#include "core/base/async.h"
#include "core/config/settings.h"
#include "ui/format/words.h"
#include "ui/pages/connectionaddress.h"
#include "ui/pages/portselftest.h"
#include "ui/pages/systemtrouble.h"
#include "ui/settings/machinevalue.h"
#include "ui/setup/setupform.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace forecourt::ui {

NetworkSetup::NetworkSetup(const PageContext& context, QWidget* parent) : SetupPage(parent), m_context(context)
{
    m_addresses = new QComboBox;
    m_url = new TextLabel(context.themes, TypeRole::Mono);
    m_url->setObjectName(QStringLiteral("setupUrl"));
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state = new TextLabel(context.themes, TypeRole::Body);
    m_state->setObjectName(QStringLiteral("setupListening"));
    m_state->setWordWrap(true);
    m_retry = new Button(context.themes, tr("Retry"));
    m_retry->setObjectName(QStringLiteral("setupRetry"));
    QVBoxLayout* column = setupColumn(this);
    addSetupField(context.themes, column, tr("Address of this computer"), m_addresses, QStringLiteral("setupAddresses"));
    column->addWidget(new TextLabel(context.themes, tr("What chargers are told:"), TypeRole::Body, Theme::Color::Ink2));
    column->addWidget(m_url);
    column->addWidget(m_state);
    column->addWidget(m_retry, 0, Qt::AlignLeft);
    if (context.machine) {
        m_test = new PortSelfTest(context, *context.machine, QStringLiteral("setup"));
        column->addWidget(m_test);
        connect(m_test, &PortSelfTest::answered, this, [this] { // a dialog does not grow by itself
            QLayout* const layout = window()->layout();
            if (layout == nullptr)
                return;
            layout->activate();
            window()->resize(window()->width(), std::max(window()->height(), layout->totalHeightForWidth(window()->width())));
        });
    }
    column->addStretch(1);
    connect(m_addresses, &QComboBox::currentIndexChanged, this, &NetworkSetup::refresh);
    connect(&context.site(), &api::LiveSite::systemChanged, this, &NetworkSetup::refresh);
    connect(m_retry, &Button::triggered, this, [this] {
        if (m_context.program.retryPorts)
            m_context.program.retryPorts();
    });
}

QString NetworkSetup::title() const
{
    return tr("Network");
}

QString NetworkSetup::explanation() const
{
    return tr("Chargers connect to this computer. The likeliest address is chosen. Ask your router to always give this computer "
              "the same one, or the chargers lose it when the router restarts.");
}

void NetworkSetup::begin()
{
    const QSignalBlocker blocker(m_addresses);
    m_addresses->clear();
    m_addresses->addItems(m_context.network.localAddresses ? m_context.network.localAddresses() : QStringList());
    const int preferred = m_addresses->findText(told());
    m_addresses->setCurrentIndex(std::max(0, preferred));
    refresh();
    if (m_test)
        m_test->run();
    m_addresses->setFocus(Qt::OtherFocusReason);
}

void NetworkSetup::refresh()
{
    const SystemState& system = m_context.site().system();
    const bool isPort = system.ocpp.port > 0;
    if (m_addresses->count() == 0)
        m_url->setText(tr("This computer is in no network. Plug in the cable, or switch Wi-Fi on."));
    else
        m_url->setText(ConnectionAddress{m_addresses->currentText(), isPort ? system.ocpp.port : quint16(8887), {}}
                           .spelled(AddressSpelling::AddsIdItself));
    m_state->setText(system.ocpp.isListening ? tr("Listening on port %1.").arg(system.ocpp.port)
                     : system.ocpp.problem.isEmpty() ? tr("Not listening yet.")
                                                     : systemTrouble(system));
    m_retry->setVisible(!system.ocpp.isListening && m_context.program.retryPorts);
}

void NetworkSetup::keep(std::function<void(const QString&)> done)
{
    if (!m_context.machine || m_addresses->count() == 0 || m_addresses->currentText() == told()) {
        done({});
        return;
    }
    const api::SettingChanges change{{QLatin1String(config::AdvertisedAddress.key), m_addresses->currentText()}};
    whenFinished(m_context.machine->changeSettings(change), this, [done](const Result<api::MachineState>& kept) {
        done(kept ? QString() : errorSentence(kept.error()));
    });
}

/// The address that was chosen before.
QString NetworkSetup::told() const
{
    return m_context.machine ? machineValue(*m_context.machine, config::AdvertisedAddress) : QString();
}

} // namespace forecourt::ui
