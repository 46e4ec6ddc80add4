// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/firmwarefixture.h"

#include <QBoxLayout>
#include <QDialog>

#include <algorithm>

namespace forecourt::tests {

FirmwareFixture::FirmwareFixture()
{
    const auto add = [](const char* id, const char* name, const char* vendor, const char* model, const char* version) {
        StationBuilder station = aStation(QLatin1String(id));
        station.named(QLatin1String(name)).booted(QLatin1String(vendor), QLatin1String(model), QLatin1String(version)).online().withConnectors(1);
        return station;
    };
    console.source.publishStation(add("BAY-1", "Bay 1", "ABB", "Terra AC", "1.8.32").state);
    console.source.publishStation(add("BAY-2", "Bay 2", "ABB", "Terra AC", "1.8.32").state);
    console.source.publishStation(add("BAY-3", "Bay 3", "KEBA", "KC-P30", "1.17.1").offlineSince(pictureTime().addSecs(-3600)).state);
    console.jobs.offerProtocols();
    settle();
}

FirmwareFixture::~FirmwareFixture()
{
    qDeleteAll(window.findChildren<QDialog*>()); // they refer to the fakes
}

ui::PageContext FirmwareFixture::fullContext()
{
    ui::PageContext full = context();
    full.jobs = &console.theJobs();
    full.files = &console.theFiles();
    full.bundles = &console.bundles;
    return full;
}

void FirmwareFixture::show(QWidget& page)
{
    page.setParent(&window);
    auto* column = new QVBoxLayout(&window);
    column->addWidget(&page);
    window.resize(1280, 860);
    window.show();
    settle();
}

QWidget& FirmwareFixture::dialog(const char* name) const
{
    for (QDialog* const open : window.findChildren<QDialog*>(QLatin1String(name))) {
        if (open->isVisible())
            return *open;
    }
    qFatal("no dialog named %s", name);
}

bool FirmwareFixture::hasDialog(const char* name) const
{
    const QList<QDialog*> dialogs = window.findChildren<QDialog*>(QLatin1String(name));
    return std::any_of(dialogs.begin(), dialogs.end(), [](const QDialog* open) { return open->isVisible(); });
}

} // namespace forecourt::tests
