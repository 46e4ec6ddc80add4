// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a charger reported around a session and could not be read is said, and is there once it can be read.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/charts/statelane.h"
#include "ui/pages/sessiondetail.h"

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::unreadstates {

class TestUnreadStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesAreMissingAndReadAgain();
    void aLinkThatCannotBeReadIsMissing();
    void theNextSessionHasErrorsOfItsOwn();
};

namespace {

QDateTime begin()
{
    return pictureTime().addSecs(-3600);
}

/// A charger, what it reported, and a session of an hour.
class Scene
{
public:
    Scene() : detail(fixture.context(), fixture.actions, &fixture.window)
    {
        publish();
        happened(1, -900, EventKind::StatusChanged, "Preparing"); // before all that is read around the session
        happened(2, 10, EventKind::StatusChanged, "Charging");
        happened(3, 600, EventKind::Disconnected, "Disconnected");
        happened(4, 900, EventKind::Connected, "ocpp1.6");
    }
    void publish()
    {
        ChangeBatch batch;
        batch.stations = {station.pointer()};
        fixture.console.source.publish(batch);
        fixture.settle();
    }
    void failReading(bool fails)
    {
        fixture.console.history.failure = fails ? std::optional(Error{ErrorCode::StorageFailed, {}, {}}) : std::nullopt;
    }
    [[nodiscard]] QList<DisplayStatus> statuses() const
    {
        QList<DisplayStatus> list;
        for (const StateSpan& span : find<StateLane>(detail, "sessionStates")->states())
            list.append(span.status);
        return list;
    }
    [[nodiscard]] bool saysUnread() const { return !find<QWidget>(detail, "sessionStatesUnread")->isHidden(); }

    PageFixture fixture;
    StationBuilder station = aStation(QStringLiteral("A")).withConnectors(1).online();
    TransactionRecord session = aTransaction(1).at(QStringLiteral("A")).started(begin()).record;
    SessionDetail detail;

private:
    void happened(int id, int second, EventKind kind, const char* code)
    {
        EventRecord event;
        event.id = RecordId(id);
        event.at = begin().addSecs(second);
        event.station = session.station;
        event.evse = kind == EventKind::StatusChanged ? std::optional(session.evse) : std::nullopt;
        event.kind = kind;
        event.code = QString::fromLatin1(code);
        fixture.console.history.eventRows.prepend(event); // newest first
    }
};

} // namespace

using enum DisplayStatus;

void TestUnreadStates::statesAreMissingAndReadAgain()
{
    Scene scene;
    QVERIFY(!scene.saysUnread());
    scene.failReading(true);
    scene.detail.setSession(scene.session);
    QTRY_VERIFY(scene.saysUnread());
    press(scene.detail, "sessionStatesUnreadAgain");
    scene.fixture.settle();
    QVERIFY(scene.saysUnread()); // it fails again
    scene.failReading(false);
    press(scene.detail, "sessionStatesUnreadAgain");
    QTRY_VERIFY(!scene.saysUnread());
    scene.detail.setSession(scene.session); // values too
    QTRY_COMPARE(scene.statuses(), (QList<DisplayStatus>{Connected, Charging, Offline, Charging}));
}

void TestUnreadStates::aLinkThatCannotBeReadIsMissing()
{
    Scene scene;
    scene.detail.setSession(scene.session);
    QTRY_COMPARE(scene.statuses(), (QList<DisplayStatus>{Connected, Charging, Offline, Charging}));
    QVERIFY(!scene.saysUnread());
    scene.failReading(true);
    scene.station.offlineSince(begin().addSecs(1800));
    scene.publish();
    QTRY_VERIFY(scene.saysUnread());
    scene.failReading(false);
    press(scene.detail, "sessionStatesUnreadAgain");
    QTRY_VERIFY(!scene.saysUnread());
    QTRY_COMPARE(scene.statuses(), (QList<DisplayStatus>{Connected, Charging, Offline, Charging, Offline}));
}

void TestUnreadStates::theNextSessionHasErrorsOfItsOwn()
{
    Scene scene;
    scene.failReading(true);
    scene.detail.setSession(scene.session);
    QTRY_VERIFY(scene.saysUnread());
    scene.failReading(false);
    scene.detail.setSession(aTransaction(2).at(QStringLiteral("A")).started(begin().addSecs(600)).record);
    QTRY_VERIFY(!scene.saysUnread());
    scene.failReading(true);
    scene.detail.setSession(scene.session);
    QTRY_VERIFY(scene.saysUnread());
    scene.detail.setSession(std::nullopt);
    QVERIFY(!scene.saysUnread());
}

FORECOURT_WINDOW_TEST(TestUnreadStates)

} // namespace forecourt::tests::unreadstates

#include "tst_unreadstates.moc"
