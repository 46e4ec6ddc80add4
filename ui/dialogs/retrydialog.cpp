// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/retrydialog.h"

#include "ui/dialogs/protocolchoice.h"
#include "ui/models/names.h"

#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
constexpr qsizetype LongestRetryName = 80;
} // namespace

RetryDialog::RetryDialog(const PageContext& context, const StationId& station, QWidget* parent)
    //: Title: %1 the name of a charger.
    : FormDialog(context.themes, tr("Try the update of %1 again").arg(shortened(stationName(context.site(), station), LongestRetryName)), parent),
      m_protocol(new ProtocolChoice(context.site().jobs())), m_hints(new TransferHintFields(context, QStringLiteral("retry")))
{
    setObjectName(QStringLiteral("retryDialog"));
    setText(tr("The charger gets a new address for the file. What you enter is remembered for this charger."));
    m_protocol->setObjectName(QStringLiteral("retryProtocol"));
    addField(tr("Protocol"), m_protocol);
    m_hints->setStations({station});
    body()->addWidget(m_hints);
    Button* accept = setAcceptButton(tr("Try again"));
    accept->setObjectName(QStringLiteral("retryAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("retryCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &RetryDialog::submit);
}

std::optional<TransferProtocol> RetryDialog::protocol() const
{
    return m_protocol->protocol();
}

void RetryDialog::submit()
{
    const QString problem = m_hints->problem();
    setProblem(problem);
    if (!problem.isEmpty())
        return;
    acceptButton()->block(tr("Asking"));
    Q_EMIT submitted();
}

void RetryDialog::fail(const QString& sentence)
{
    acceptButton()->unblock();
    setProblem(sentence);
}

} // namespace forecourt::ui
