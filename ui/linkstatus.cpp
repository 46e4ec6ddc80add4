// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linkstatus.h"

#include "ui/mainwindow.h"
#include "ui/models/workspace.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/statusstrip.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {

const QString LinkSegment = QStringLiteral("link");

/// The service runs, and nobody can attach to it.
QString unusableSentence(const Error& error)
{
    if (error.code == ErrorCode::NotFound)
        return LinkStatus::tr("The window cannot attach to it: its local API is not open, or the data folder holds no token. The log of the "
                              "service says why.");
    if (error.code == ErrorCode::NotSupported && !error.args.isEmpty())
        //: %1 is an address such as https://10.0.0.5:8890; api/bindAddress is the name of a setting.
        return LinkStatus::tr("The window cannot attach to it: its local API is at %1, and windows attach on 127.0.0.1 alone. Take "
                              "api/bindAddress out of its settings file, then restart the service.")
            .arg(error.args.constFirst());
    //: %1 says why, in English, without a full stop.
    return LinkStatus::tr("The window cannot attach to it: %1").arg(error.detail);
}

} // namespace

QString linkSentence(api::Link::Problem problem, const QString& serviceVersion, const Error& error)
{
    switch (problem) {
    case api::Link::Problem::None: return {};
    case api::Link::Problem::NoAnswer:
        return LinkStatus::tr("Trying again by itself. What is shown is how things were; nothing can be changed until the service answers.");
    case api::Link::Problem::Unusable: return unusableSentence(error);
    case api::Link::Problem::WrongToken:
        return LinkStatus::tr("It does not take the token of the data folder. Restart the service, and it reads the token anew.");
    case api::Link::Problem::OtherVersion:
        return LinkStatus::tr("Console %1 cannot attach to service %2: they must be of the same version. Install the same version of both.")
            .arg(QCoreApplication::applicationVersion(), serviceVersion.isEmpty() ? QStringLiteral("?") : serviceVersion);
    }
    return {};
}

LinkStatus::LinkStatus(const api::Link& link, Workspace& workspace, MainWindow& window, const ThemeManager& themes, QObject* parent)
    : QObject(parent), m_link(link), m_window(window), m_banner(new Banner(themes, Banner::Kind::Warning))
{
    m_banner->setObjectName(QStringLiteral("linkBanner"));
    m_banner->hide();
    window.addBanner(m_banner);
    window.statusStrip().addSegment(LinkSegment, StatusStrip::Side::Start, 1, false);
    connect(&link, &api::Link::changed, this, &LinkStatus::refresh);
    connect(&workspace, &Workspace::formatChanged, this, &LinkStatus::refresh);
    refresh();
}

void LinkStatus::refresh()
{
    const bool isUp = m_link.isUp();
    const bool isThere = m_link.problem() != api::Link::Problem::None && m_link.problem() != api::Link::Problem::NoAnswer;
    const QString lost = isThere ? tr("The service cannot be used") : tr("The service does not answer");
    m_window.statusStrip().setSegment(LinkSegment, isUp ? QStringLiteral("server") : QStringLiteral("triangle-alert"),
                                      //: Status bar: %1 is an address such as 127.0.0.1:8890.
                                      isUp ? tr("Attached to the service · %1").arg(m_link.address()) : lost,
                                      isUp ? Theme::Color::Ink2 : Theme::Color::Warning,
                                      isUp ? tr("Closing this window does not stop the service; chargers go on.") : QString());
    m_banner->setMessage(isThere ? tr("The service cannot be used.") : tr("The service does not answer."),
                         linkSentence(m_link.problem(), m_link.serviceVersion(), m_link.error()));
    m_banner->setVisible(!isUp);
}

} // namespace forecourt::ui
