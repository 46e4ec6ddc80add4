// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/filessection.h"

#include "core/api/machine.h"
#include "core/base/async.h"
#include "core/config/settings.h"
#include "ui/format/logwords.h"
#include "ui/format/transferwords.h"
#include "ui/format/words.h"
#include "ui/models/names.h"
#include "ui/pages/diagnosticsactions.h"
#include "ui/settings/portwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace forecourt::ui {

namespace {
constexpr int MostPort = 65'535;
} // namespace

FilesSection::FilesSection(const PageContext& context, api::Machine& machine)
    : MachineSection(context, machine, QStringLiteral("files"), tr("Files"), QStringLiteral("download")),
      m_actions(new DiagnosticsActions(context, this))
{
    makeHttp();
    makeFtp();
    makeLimits();
    addReset();
    const api::LiveJobs& jobs = context.site().jobs();
    connect(&jobs, &api::LiveJobs::protocolsChanged, this, &FilesSection::showOffered);
    connect(&jobs, &api::LiveJobs::figuresChanged, this, &FilesSection::showRefused);
    connect(&jobs, &api::LiveJobs::retentionChanged, this, &FilesSection::showRetention);
    connect(&jobs, &api::LiveJobs::stationFilesChanged, this, &FilesSection::showRetention);
    connect(&context.site(), &api::LiveSite::reset, this, &FilesSection::refresh);
    showOffered();
    showRefused();
    showRetention();
}

void FilesSection::makeHttp()
{
    //: Title: the server where chargers fetch firmware and bring logs.
    Card* card = addCard(tr("Server for files"));
    auto* port = addNumber(card, config::FilesPort, tr("Port for files"), QStringLiteral("filesPort"), 1, MostPort,
                           tr("Here chargers fetch firmware and bring their logs, with TLS or without."),
                           tr("firmware diagnostics log download upload HTTP HTTPS firewall"));
    port->setGroupSeparatorShown(false);
    addPortCheck(card, port, tr("Port for files"));
    addText(card, config::FilesAnnouncedAddress, tr("Address told to chargers"), QStringLiteral("filesAddress"),
            tr("This is neither a host name nor an address."),
            tr("Empty: the one each charger reached this computer at. Behind a router, for example files.example.org:8888"),
            tr("firmware diagnostics NAT router proxy host name"));
    m_offered = addNote(card, QStringLiteral("filesOffered"));
    m_offered->setWordWrap(true);
    m_refused = addNote(card, QStringLiteral("filesRefused"));
    m_refused->setWordWrap(true);
}

void FilesSection::makeFtp()
{
    //: Title: the old protocol for files.
    Card* card = addCard(tr("FTP"));
    addCheck(card, config::FilesFtp, tr("FTP"), tr("For chargers that know nothing else"), QStringLiteral("filesFtp"),
             tr("Its ports are open only while a file waits for such a charger, and to private networks only."),
             tr("FTPS firmware diagnostics log download upload"));
    auto* port = addNumber(card, config::FilesFtpPort, tr("Port for FTP"), QStringLiteral("filesFtpPort"), 1, MostPort, {}, tr("FTP firewall"));
    port->setGroupSeparatorShown(false);
    addPortCheck(card, port, tr("Port for FTP"));
    addNumber(card, config::FilesFtpFirstDataPort, tr("First data port"), QStringLiteral("filesFtpFirst"), 1, MostPort,
              tr("A firewall has to let in all ports from this one to the last."), tr("FTP passive mode PASV range firewall"))
        ->setGroupSeparatorShown(false);
    addNumber(card, config::FilesFtpLastDataPort, tr("Last data port"), QStringLiteral("filesFtpLast"), 1, MostPort,
              tr("Each transfer takes one of them. One before the first means the first alone."), tr("FTP passive mode PASV range firewall"))
        ->setGroupSeparatorShown(false);
    addText(card, config::FilesFtpAnnouncedAddress, tr("Address told to chargers"), QStringLiteral("filesFtpAddress"), tr("This is no IPv4 address."),
            tr("Empty: the one each charger reached. Needed only behind a router, for example 192.168.7.1"), tr("FTP passive mode PASV NAT router"));
}

void FilesSection::makeLimits()
{
    //: Title: how large files of chargers may be and how long they stay.
    Card* card = addCard(tr("What chargers send"));
    addNumber(card, config::FilesMaximumMegabytes, tr("Largest file of a charger"), QStringLiteral("filesMaximum"), 1, 4096,
              tr("A larger one is refused."), tr("log diagnostics upload limit"), QStringLiteral("MB"));
    addNumber(card, config::FilesQuotaMegabytes, tr("All files of chargers"), QStringLiteral("filesQuota"), 16, 1'000'000,
              tr("Nothing more is taken beyond it until some are removed. Removed ones count until they cannot be brought back any more."), tr("disk space log diagnostics quota"), QStringLiteral("MB"));
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(6, 0, 6, 6);
    row->setSpacing(8);
    m_retention = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_retention->setObjectName(QStringLiteral("filesRetention"));
    m_retention->setWordWrap(true);
    m_change = new Button(m_context.themes, tr("Change…"));
    m_change->setObjectName(QStringLiteral("filesRetentionChange"));
    m_change->setAccessibleName(tr("Change how long files of chargers stay"));
    connect(m_change, &Button::triggered, m_actions, &DiagnosticsActions::changeRetention);
    row->addWidget(m_retention, 1);
    row->addWidget(m_change);
    card->body()->addWidget(line);
    addPlace(tr("How long files of chargers stay"), tr("retention days delete age diagnostics log"), line);
}

void FilesSection::addPortCheck(Card* card, QSpinBox* box, const QString& label)
{
    QHBoxLayout* row = addFieldLine(card);
    auto* button = new Button(m_context.themes, tr("Check port"));
    button->setObjectName(box->objectName() + QStringLiteral("Check"));
    //: Button for assistive technology: %1 which port.
    button->setAccessibleName(tr("Check: %1").arg(label));
    auto* answer = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    answer->setObjectName(box->objectName() + QStringLiteral("Answer"));
    answer->setWordWrap(true);
    row->addWidget(button);
    row->addWidget(answer, 1);
    needLink(button);
    connect(button, &Button::triggered, this, [this, box, answer] {
        answer->setText(tr("Checking…"));
        whenFinished(m_machine.checkPort(box->value(), {}), answer, [answer](const Result<api::PortUse>& use) {
            answer->setText(use ? portSentence(*use) : errorSentence(use.error()));
        });
    });
    connect(box, &QSpinBox::valueChanged, answer, [answer] { answer->setText({}); });
}

void FilesSection::refresh()
{
    MachineSection::refresh();
    showOffered();
    showRefused();
    showRetention();
}

void FilesSection::showOffered()
{
    QStringList on;
    QStringList off;
    for (const TransferOffering& offering : m_context.site().jobs().protocols()) {
        const QString word = protocolWord(offering.protocol);
        if (offering.isAvailable)
            //: A protocol that is on: %1 its name, %2 a port.
            on.append(offering.port == 0 ? word : tr("%1 on port %2").arg(word).arg(offering.port));
        else if (const QString reason = protocolOffReason(offering); !reason.isEmpty())
            //: A protocol that is off: %1 its name, %2 why.
            off.append(tr("%1 (%2)").arg(word, reason));
        else
            off.append(word);
    }
    QStringList sentences{on.isEmpty() ? tr("Nothing is offered to chargers now.")
                                       //: %1 lists protocols.
                                       : tr("Offered now: %1.").arg(on.join(QStringLiteral(", ")))};
    if (!off.isEmpty())
        //: %1 lists protocols.
        sentences.append(tr("Off: %1.").arg(off.join(QStringLiteral(", "))));
    m_offered->setText(sentences.join(QLatin1Char(' ')));
}

/// Nobody else tells of them: without an address that is known there is no job to show them at.
void FilesSection::showRefused()
{
    const auto refused = static_cast<int>(std::min<quint64>(m_context.site().jobs().figures().refusedPaths, std::numeric_limits<int>::max()));
    m_refused->setVisible(refused > 0);
    //: Requests to the server for files that were refused.
    m_refused->setText(tr("Refused since the start: %n request(s) with a wrong, used or expired address or password. A charger may have an old "
                          "address, or somebody tries others.",
                          nullptr, refused));
}

void FilesSection::showRetention()
{
    qint64 bytes = 0;
    const QList<StationFile> files = m_context.site().jobs().stationFiles();
    for (const StationFile& file : files)
        bytes += file.bytes;
    //: %1 the size of all files.
    m_retention->setText(tr("Now: %n file(s), %1.", nullptr, static_cast<int>(files.size())).arg(m_context.format().dataSize(bytes)) + QLatin1Char(' ')
                         + retentionSentence(m_context.site().jobs().fileRetention(), m_context.format()));
    m_change->setBlockedReason(m_actions->filesReason());
}

} // namespace forecourt::ui
