// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/messagesfixture.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFile>
#include <QVBoxLayout>

namespace forecourt::tests {

MessagesFixture::MessagesFixture()
{
    console.source.state.stations.append(aStation(QStringLiteral("CP-1")).named(QStringLiteral("Yard DC")).online().pointer());
    console.source.state.stations.append(aStation(QStringLiteral("CP-2")).named(QStringLiteral("Bay 2")).online().pointer());
    console.source.requestSnapshot();
    settle();
    MessageRecord status = aMessage(1, "StatusNotification");
    status.payload = R"({"connectorId":1,"errorCode":"GroundFailure","status":"Faulted","timestamp":"2026-05-05T02:12:07Z"})";
    MessageRecord reset = aMessage(3, "Reset", "CP-2");
    reset.direction = MessageRecord::Direction::Out;
    MessageRecord missing = anAnswer(4, reset, R"({"reason":"timeout"})");
    missing.kind = MessageRecord::Kind::NoReply;
    missing.replyMs = 30'000;
    MessageRecord odd = aMessage(6, "BootNotification", "CP-2");
    odd.payload = R"({"chargePointVendor":"V","chargePointModel":7})";
    odd.deviations = QStringList{QStringLiteral("number-for-text")};
    console.history.messageRows = {status, anAnswer(2, status), reset, missing, aMessage(5), odd};
}

MessagesFixture::~MessagesFixture() = default;

void MessagesFixture::open()
{
    window.resize(1240, 780);
    auto* layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto keepMarks = [this](const QString& rows) {
        marks = rows;
        return readyFuture(Result<void>());
    };
    page = new ui::MessagesPage(context(), {explainer, files, [this] { return marks; }, keepMarks});
    layout->addWidget(page);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    settle();
}

void MessagesFixture::choose(qint64 id)
{
    table().showRow(page->model().rowOf(RecordId(id)));
    settle();
}

void MessagesFixture::type(const QString& text)
{
    field().setFocus();
    field().clear();
    QTest::keyClicks(&field(), text);
    field().suggestions().popup()->hide();
    QTest::keyClick(&field(), Qt::Key_Return); // takes it at once
    settle();
}

void MessagesFixture::pass(int ms)
{
    console.clock.advance(std::chrono::milliseconds(ms));
    for (int i = 0; i < 3; ++i)
        settle();
}

void MessagesFixture::openFile(const QByteArray& text)
{
    const QString path = folder.filePath(QStringLiteral("steve.log"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    page->files().read(path);
    QTRY_VERIFY(page->files().file());
}

} // namespace forecourt::tests
